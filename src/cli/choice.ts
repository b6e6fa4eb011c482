import { Option } from 'commander';
import type { CliWords } from './cli-words.ts';

/** An option that takes one of a few words. */
export const choice: CliWords['choice'] = (flags, about, choices, preset) =>
  new Option(flags, about).choices(choices).default(preset);

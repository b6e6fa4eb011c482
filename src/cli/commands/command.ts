import type { Command } from 'commander';
import type { CliWords } from '../cli-words.ts';
import type { Answer, Io, Voice } from '../io.ts';

/** How a command adds itself to the program. */
export type AddCommand = (
  command: (usage: string, about: string) => Command,
  words: CliWords,
  io: Io,
  reply: (voice: Voice, answer: Answer | Promise<Answer>) => void,
) => void;

/** The options that every command has. */
export interface CommonOptions {
  readonly lang: 'zh' | 'en';
  readonly json?: boolean;
}

export const voiceOf = ({ lang, json }: CommonOptions): Voice => ({ lang, json: json === true });

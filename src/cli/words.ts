import type { CliWords } from './cli-words.ts';
import { WORDS_EN } from './words-en.ts';
import { WORDS_ZH } from './words-zh.ts';

export const WORDS: Readonly<Record<'zh' | 'en', CliWords>> = { zh: WORDS_ZH, en: WORDS_EN };

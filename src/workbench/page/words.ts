import type { Locale } from '../../index.ts';
import { EN } from './words-en.ts';
import { ZH } from './words-zh.ts';

/** What the page says of itself; all that is said of schedules and cases comes from the engine. */
export type PageWords = typeof ZH;

export const WORDS: Readonly<Record<Locale, PageWords>> = { zh: ZH, en: EN };

import { createContext } from 'preact';
import type { Library, Locale } from '../../index.ts';
import type { Engine } from './engine.ts';
import { type PageWords, WORDS } from './words.ts';

/** What every part of the page has at hand. */
export interface DeskOf {
  readonly engine: Engine;
  readonly library: Library;
  readonly lang: Locale;
  readonly words: PageWords;
  readonly dark: boolean;
  /** The engine failed. */
  readonly onFault: (error: unknown) => void;
  /** Counts how often it was told to try again. */
  readonly attempt: number;
}

const missing = undefined as unknown;

export const Desk = createContext<DeskOf>({
  engine: missing as Engine,
  library: { entries: [], texts: {}, shared: {} },
  lang: 'zh',
  words: WORDS.zh,
  dark: false,
  onFault: () => {},
  attempt: 0,
});

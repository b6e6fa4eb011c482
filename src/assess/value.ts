import type { Rational } from '../base/rational.ts';

/** What a node gives: an exact number or a word. */
export type Value = Rational | string;

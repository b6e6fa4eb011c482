import { parseDate } from '../../base/civil-date.ts';
import { numberToText } from '../../base/decimal.ts';
import type { FactSpec } from '../../model/plan.ts';
import { wordOf } from '../read-fact.ts';
import { readDigits } from './digits.ts';
import type { Cells } from './tree.ts';
import type { Reach } from './whole-line.ts';

/** In its first cell what an answer is: not given, a number (in the second cell), or the word of that index and more. */
export const NOT_GIVEN = 0;
export const NUMBER = 1;
export const FIRST_WORD = 2;

/**
 * How what is given for a fact comes into its two cells. All facts are read by one function over these few members: a
 * function for each fact takes nearly twice the time.
 */
export interface Reader {
  readonly cell: number;
  /** What stands for a word. Each other manner of writing one is put there when it first comes. */
  readonly tags: Map<string, number>;
  /** Whether a text can only be a number, from the lowest to the highest: */
  readonly hasDigits: boolean;
  readonly decimals: number;
  readonly low: number;
  readonly high: number;
  /** Reads what is uncommon. */
  readonly readOther: (given: unknown, cells: Cells) => boolean;
}

/** Reads what is given for a fact; false where it is not plainly in order. */
export function readInto(reader: Reader, given: unknown, cells: Cells): boolean {
  const { cell } = reader;
  if (cells[cell] !== NOT_GIVEN) return false; // given under two names
  if (typeof given !== 'string') return reader.readOther(given, cells);
  if (reader.hasDigits) {
    const value = readDigits(given, reader.decimals);
    cells[cell] = NUMBER;
    cells[cell + 1] = value;
    return value >= reader.low && value <= reader.high;
  }
  const tag = reader.tags.get(given);
  if (tag === undefined) return reader.readOther(given, cells);
  cells[cell] = tag;
  return true;
}

/** @param reaches of the numbers that it may have, in its unit */
export function readerOf(spec: FactSpec, cell: number, reaches: readonly Reach[]): Reader {
  const { kind, decimals = 0, words = [] } = spec;
  const hasWordsAlone = kind === 'flag' || kind === 'choice';
  const tags = new Map(words.map((word, index) => [word, FIRST_WORD + index]));
  const numberIn = (text: string): number =>
    kind === 'date' ? (parseDate(text) ?? Number.NaN) : readDigits(text, decimals);
  const { low, high } = reaches[0] ?? { low: 0, high: 0 };

  const readOther = (given: unknown, cells: Cells): boolean => {
    const text = typeof given === 'string' ? given : textOf(spec, given);
    if (text === undefined) return false;
    const word = wordOf(spec, text); // 是 for yes
    const tag = word === undefined ? undefined : tags.get(word);
    if (tag !== undefined) {
      tags.set(text, tag);
      cells[cell] = tag;
      return true;
    }
    if (hasWordsAlone) return false;
    const value = numberIn(text);
    cells[cell] = NUMBER;
    cells[cell + 1] = value;
    return reaches.some((one) => value >= one.low && value <= one.high);
  };
  return {
    cell,
    tags,
    hasDigits: words.length === 0 && kind !== 'date' && reaches.length === 1,
    decimals,
    low,
    high,
    readOther,
  };
}

function textOf({ kind }: FactSpec, given: unknown): string | undefined {
  if (typeof given === 'number') return numberToText(given);
  return typeof given === 'boolean' && kind === 'flag' ? (given ? 'yes' : 'no') : undefined;
}

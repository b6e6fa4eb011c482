import * as z from 'zod';
import { suggest } from '../base/suggest.ts';
import type { CircumstanceKind, Election } from '../model/plan.ts';
import { type Reader, reading } from './read/reading.ts';
import { text } from './read/text.ts';

/** Each kind as it may be written. */
const KINDS: Readonly<Record<string, CircumstanceKind>> = {
  exempt: 'exempt',
  'may-exempt': 'may-exempt',
  reduce: 'reduce',
  lenient: 'lenient',
  aggravate: 'aggravate',
  不予: 'exempt',
  可以不予: 'may-exempt',
  减轻: 'reduce',
  从轻: 'lenient',
  从重: 'aggravate',
};

const WORDS = Object.keys(KINDS);
const OR = '(?: +or +| *(?:或者|或) *)';
const ONE = `(?:${WORDS.join('|')})`;
const like = z.union([z.enum(WORDS), z.string().regex(new RegExp(`^${ONE}(?:${OR}${ONE})+$`))]);

/** One kind, or several among which the officer elects: `lenient or reduce`, `从轻或者减轻`. */
export const circumstanceKinds: z.ZodType<Election> = reading(like, (input, reader) => {
  const found = reader.read(text, input);
  if (found === undefined) return undefined;
  const words = wordsOf(found);
  const kinds = words.map((word) => readKind(word, found, reader));
  const read = kinds.filter((kind) => kind !== undefined);
  if (read.length < kinds.length) return undefined;
  const twice = words.find((_, index) => read.indexOf(read[index] as CircumstanceKind) < index);
  if (twice === undefined) return read;
  return reader.refuse({ code: 'schema/twice', params: { found: twice.text }, offset: twice.at });
});

interface Word {
  readonly text: string;
  readonly at: number;
}

const readKind = (
  { text: word, at }: Word,
  whole: string,
  { refuse }: Reader,
): CircumstanceKind | undefined => {
  if (Object.hasOwn(KINDS, word)) return KINDS[word];
  const found = word === '' ? whole : word;
  const suggestion = suggest(found, WORDS);
  const params = suggestion === undefined ? { allowed: WORDS, found } : { allowed: WORDS, found, suggestion };
  return refuse({ code: 'schema/one-of', params, offset: word === '' ? 0 : at });
};

const BETWEEN = new RegExp(OR, 'g');

/** The words between the `or`s, and where they begin. */
const wordsOf = (found: string): readonly Word[] => {
  const ors = [...found.matchAll(BETWEEN)];
  const starts = [0, ...ors.map((or) => or.index + or[0].length)];
  return starts.map((at, index) => ({ text: found.slice(at, ors[index]?.index), at }));
};

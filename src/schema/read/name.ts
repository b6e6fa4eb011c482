import * as z from 'zod';
import { type Refusal, reading } from './reading.ts';
import { text } from './text.ts';

/** What rows, tests, cases and formulas read otherwise. */
const RESERVED = new Set([
  ...['grade', 'band', 'gives', 'any', 'basis', 'assumed', 'note'],
  ...[
    'duty',
    'range',
    'of',
    'total',
    'band',
    'bands',
    'shares',
    'place',
    'limits',
    'instead',
    'hit',
    'cases',
  ],
  ...['if', 'then', 'else', 'and', 'or', 'not', 'in', 'yes', 'no', '是', '否'],
]);

const FIRST = /^(?![！-～])[\p{L}\p{Nl}_]$/u;
const FURTHER = /^(?![！-～])[\p{L}\p{Nl}\p{M}\d_]$/u;

/** What formulas call a fact, a value, a circumstance or a fine: letters of any script, digits and _. */
export const name = reading(text, (input, { read, refuse }) => {
  const found = read(text, input);
  if (found === undefined) return undefined;
  const refusal = refuseName(found);
  return refusal ? refuse(refusal) : found;
});

/** A name in ASCII, for programs; with a hyphen it cannot stand in formulas, which take that for a minus. */
export const id = reading(z.string().regex(/^[A-Za-z_][A-Za-z0-9_-]*$/), (input, { read, refuse }) => {
  const found = read(text, input);
  const refusal = found === undefined ? undefined : refuseName(found.replace(/-/g, '_'));
  if (refusal && refusal.code !== 'schema/name') return refuse(refusal);
  const character = found && /[^A-Za-z0-9_-]/u.exec(found)?.[0];
  if (found === undefined || character === undefined) return found;
  return refuse({ code: 'schema/id', params: { id: found, character }, offset: found.indexOf(character) });
});

const refuseName = (name: string): Refusal | undefined => {
  if (RESERVED.has(name)) return { code: 'schema/reserved-name', params: { name } };
  if (/^\d/.test(name)) return { code: 'schema/name-digit', params: { name } };
  const character = Array.from(name).find((one, index) => !(index === 0 ? FIRST : FURTHER).test(one));
  if (character === undefined) return undefined;
  return { code: 'schema/name', params: { name, character }, offset: name.indexOf(character) };
};

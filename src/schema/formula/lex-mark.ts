import { characterAt, characterFault } from './characters.ts';
import { faultToken, type Mark, type Token } from './tokens.ts';

/** Longest first. `×`, `÷`, `−`, `≥`, `≤`, `≠` are what Chinese tables print. */
const marks: readonly (readonly [written: string, mark: Mark])[] = [
  ['..', '..'],
  ['!=', '!='],
  ['<=', '<='],
  ['>=', '>='],
  ['≠', '!='],
  ['≤', '<='],
  ['≥', '>='],
  ['×', '*'],
  ['÷', '/'],
  ['−', '-'],
  ...(['(', ')', '[', ']', ',', '+', '-', '*', '/', '=', '<', '>'] as const).map(
    (mark) => [mark, mark] as const,
  ),
];

/** Operators of other languages, and what to write for them. */
const foreign: readonly (readonly [written: string, use: string | undefined])[] = [
  ['==', '='],
  ['=<', '<='],
  ['=>', '>='],
  ['<>', '!='],
  ['&&', 'and'],
  ['||', 'or'],
  ['**', undefined],
];

/** Reads an operator or a bracket; any other character is a fault. */
export const lexMark = (text: string, at: number): Token => {
  const other = foreign.find(([written]) => text.startsWith(written, at));
  if (other) return faultToken(characterFault(other[0], at, other[1]));
  const own = marks.find(([written]) => text.startsWith(written, at));
  if (own) return { kind: 'mark', mark: own[1], at, end: at + own[0].length };
  return faultToken(characterFault(characterAt(text, at), at));
};

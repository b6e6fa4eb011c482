import type { SyntaxFault } from '../../model/formula.ts';

const fullWidthLetter = '[\\uff21-\\uff3a\\uff41-\\uff5a]';
const part = (first: string, rest: string) =>
  `(?!${fullWidthLetter})${first}(?:(?!${fullWidthLetter})${rest})*`;
const simpleName = part('[\\p{L}\\p{Nl}_]', '[\\p{L}\\p{Nl}\\p{M}\\d_]');

/** A name, dotted or not: `面积`, `unit.range.max`. */
export const namePattern = new RegExp(`${simpleName}(?:\\.${simpleName})*`, 'uy');

/** What stands directly behind a number as its unit: 元, ㎡, ℃. */
export const unitPattern = /[\p{L}\p{Nl}\p{So}\p{Sc}\p{No}][\p{L}\p{Nl}\p{M}\p{So}\p{Sc}\p{No}\d_]*/uy;

/** What a word must have somewhere, so that `…` or `￥5` is not taken for one. */
export const wordLetter = /[\p{L}\p{Nl}\p{No}\p{So}]/u;

/** A run of white space that may stand between tokens. */
export const spacePattern = /[ \t\r\n]*/y;

const replacements: Readonly<Record<string, string>> = {
  '　': ' ',
  '\u00a0': ' ',
  '“': '"',
  '”': '"',
  '「': '"',
  '」': '"',
  '‘': "'",
  '’': "'",
  '【': '[',
  '】': ']',
  '、': ',',
  '～': '..',
  '〜': '..',
  '…': '..',
  '—': '-',
  '–': '-',
  '≧': '>=',
  '≦': '<=',
  '&': 'and',
  '|': 'or',
  '!': 'not',
};

const usableFullWidth = /[！＂＇％（）＊＋，－．／０-９＜＝＞Ａ-Ｚ［］＿ａ-ｚ]/;

/** The form that a character of no formula should be written in, if there is one. */
export const replacementFor = (character: string): string | undefined => {
  if (usableFullWidth.test(character)) return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
  return Object.hasOwn(replacements, character) ? replacements[character] : undefined;
};

/** The fault of a character that no formula has. */
export const characterFault = (found: string, at: number, use = replacementFor(found)): SyntaxFault =>
  use === undefined ? { fault: 'character', found, at } : { fault: 'character', found, use, at };

/** The whole character at `at`, both halves of a surrogate pair. */
export const characterAt = (text: string, at: number): string => {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
};

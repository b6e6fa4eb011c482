import type { SyntaxFault } from '../../model/formula.ts';
import { characterAt, characterFault, replacementFor, wordLetter } from './characters.ts';

const number = '(?:\\d{4}-\\d{2}-\\d{2}|\\d+(?:\\.\\d+)?[%％‰万亿]?)';
const rangePattern = new RegExp(`^(${number})\\s*[-－−–—~～〜]+\\s*(${number})$`);
const singleDate = /^\d{4}-\d{2}-\d{2}$/;

/** `3-6`, `3～6`, `3%—6%`: which end belongs to it must be written. */
export const bareRangeFault = (text: string, at: number): SyntaxFault | undefined => {
  const [, lower, upper] = rangePattern.exec(text) ?? [];
  if (lower === undefined || upper === undefined || singleDate.test(text)) return undefined;
  const [from, to] = [lower.replace('％', '%'), upper.replace('％', '%')];
  return { fault: 'expected', expected: `(${from}..${to}] or [${from}..${to})`, found: text, at };
};

const otherLetter = /(?![万亿])[\p{L}\p{Nl}\p{No}\p{So}]/u;
const refusedNumber = /^(?:0[xob][\da-f]+|\d+(?:\.\d+)?e[+-]?\d+)$/i;

/** Whether a text that starts with a digit is a word of a table: `3-6月`, `10吨以下`; not `1e3` or `5万%`. */
export const isDigitWord = (text: string): boolean =>
  otherLetter.test(text) && !refusedNumber.test(text) && !/[<>=[\]]|\.\.|\d,\d{3}(?!\d)/.test(text);

/** What a table prints where it says nothing: `-`, `—`, `/`. */
export const isDash = (text: string): boolean => /^[-－−–—/*]+$/.test(text);

/** Why a text cannot stand as a word without quotes. */
export const bareWordFault = (text: string, at: number): SyntaxFault | undefined => {
  const first = characterAt(text, 0);
  if (!wordLetter.test(text) || startsOtherwise(first)) return characterFault(first, at);
  const comma = commaOutside(text);
  if (comma >= 0) return { fault: 'comma', at: at + comma };
  // white space that looks like a blank but is another character
  const space = text.search(/[\t\r\n\u00a0\u3000]/);
  if (space >= 0) return characterFault(text.charAt(space), at + space, ' ');
  const bracket = strayBracket(text);
  return bracket === undefined ? undefined : characterFault(text.charAt(bracket), at + bracket);
};

/** Where a comma stands outside brackets: `单位, 个人`, not `甲类（如食品，药品）`. */
const commaOutside = (text: string): number => {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (/[(（]/.test(character)) depth++;
    else if (/[)）]/.test(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && /[,，]/.test(character)) return index;
  }
  return -1;
};

/** A full-width bracket, operator or digit in front: a number or an interval was meant. */
const startsOtherwise = (first: string): boolean => {
  const use = replacementFor(first);
  return use !== undefined && !/^[A-Za-z_,]$/.test(use);
};

/** Where a round bracket stands that has no partner. */
const strayBracket = (text: string): number | undefined => {
  const open: number[] = [];
  for (let index = 0; index < text.length; index++) {
    if (text.charAt(index) === '(') open.push(index);
    else if (text.charAt(index) === ')' && open.pop() === undefined) return index;
  }
  return open[0];
};

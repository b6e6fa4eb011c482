import type { SyntaxFault } from '../../model/formula.ts';
import { unitPattern } from './characters.ts';
import { digitLimit } from './limits.ts';
import { matchAt } from './match-at.ts';
import { parseNumber } from './parse-number.ts';
import { faultToken, type Token } from './tokens.ts';

/** Forms that look like one number and are refused as a whole, each by the first pattern that fits. */
const refusedForms: readonly RegExp[] = [
  /\.\d+/y,
  /0[xXoObB][\da-fA-F]+/y,
  /\d+(?:\.\d+)?[eE][+-]?\d+/y,
  /\d+(?:\.\d+)?_[\d_]*/y,
  /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?/y,
  /0\d+(?:\.\d+)*/y,
  /\d+(?:\.\d+){2,}/y,
  /\d+(?:\.\d+)?\.(?![.\d])/y,
  /\d+(?:\.\d+)?[%‰万亿][%‰万亿\d][%‰万亿\d.]*/y,
];
const digitsPattern = /\d+(?:\.\d+)?/y;
const suffixPattern = /[%‰万亿]?/y;

const wholePattern = new RegExp(`(?:0|[1-9]\\d{0,${digitLimit - 1}})(?=$|[ )\\]]|\\.\\.)`, 'y');

/** Reads a whole number that is no part of anything longer, as most are. */
export const lexWhole = (text: string, at: number): Token | undefined => {
  const value = matchAt(wholePattern, text, at);
  return value === '' ? undefined : { kind: 'number', value, percent: false, at, end: at + value.length };
};

/** Reads a number with its suffix, if one starts at `at`. */
export const lexNumber = (text: string, at: number): Token | undefined => {
  const fault = refusedForm(text, at);
  if (fault) return faultToken(fault);
  const digits = matchAt(digitsPattern, text, at);
  if (digits === '') return undefined;
  const suffix = matchAt(suffixPattern, text, at + digits.length);
  const end = at + digits.length + suffix.length;
  const unit = matchAt(unitPattern, text, end);
  if (unit !== '') return faultToken({ fault: 'unit', found: text.slice(at, end) + unit, at });
  const percent = suffix === '%' || suffix === '‰';
  return { kind: 'number', value: parseNumber(digits, suffix), percent, at, end };
};

const refusedForm = (text: string, at: number): SyntaxFault | undefined => {
  for (const form of refusedForms) {
    const found = matchAt(form, text, at);
    if (found !== '') return { fault: 'number', found, at };
  }
  const digits = matchAt(digitsPattern, text, at);
  return digits.replace('.', '').length > digitLimit
    ? { fault: 'digits', found: digits, limit: digitLimit, at }
    : undefined;
};

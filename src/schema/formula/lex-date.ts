import { parseDate } from '../../base/civil-date.ts';
import { unitPattern } from './characters.ts';
import { matchAt } from './match-at.ts';
import { faultToken, type Token } from './tokens.ts';

const datePattern = /\d{4}-\d{2}-\d{2}(?!\d)/y;
/** `2021-7-1` is a date with digits left out rather than a subtraction. */
const looseDatePattern = /\d{4}-[1-9]\d?-[1-9]\d?(?!\d|\.\d|[%‰万亿])/y;

/** Reads a date (YYYY-MM-DD), if one starts at `at`. */
export const lexDate = (text: string, at: number): Token | undefined => {
  const date = matchAt(datePattern, text, at);
  if (date === '') return looseDate(text, at);
  const end = at + date.length;
  const found = date + matchAt(unitPattern, text, end);
  return found === date && parseDate(date) !== undefined
    ? { kind: 'date', date, at, end }
    : faultToken({ fault: 'date', found, at });
};

const looseDate = (text: string, at: number): Token | undefined => {
  const found = matchAt(looseDatePattern, text, at);
  return found === '' ? undefined : faultToken({ fault: 'expected', expected: 'YYYY-MM-DD', found, at });
};

import { namePattern, spacePattern } from './characters.ts';
import { lexDate } from './lex-date.ts';
import { lexMark } from './lex-mark.ts';
import { lexNumber, lexWhole } from './lex-number.ts';
import { matchAt } from './match-at.ts';
import { faultToken, type Mark, type Token } from './tokens.ts';

const keywords: readonly Mark[] = ['if', 'then', 'else', 'and', 'or', 'not', 'in'];

/** Splits a text into tokens from `start`; the first fault ends the list, so that the earliest one is reported. */
export const lex = (text: string, start = 0): readonly Token[] => {
  const tokens: Token[] = [];
  let at = skipSpace(text, start);
  while (at < text.length) {
    const token = lexToken(text, at);
    tokens.push(token);
    if (token.kind === 'fault') return tokens;
    at = skipSpace(text, token.end);
  }
  tokens.push({ kind: 'end', at: text.length, end: text.length });
  return tokens;
};

const skipSpace = (text: string, at: number): number => at + matchAt(spacePattern, text, at).length;

const lexToken = (text: string, at: number): Token => {
  const number = /[\d.]/.test(text.charAt(at))
    ? (lexWhole(text, at) ?? lexDate(text, at) ?? lexNumber(text, at))
    : undefined;
  return number ?? lexName(text, at) ?? lexText(text, at) ?? lexMark(text, at);
};

const lexName = (text: string, at: number): Token | undefined => {
  const name = matchAt(namePattern, text, at);
  if (name === '') return undefined;
  const end = at + name.length;
  const mark = keywords.find((keyword) => keyword === name);
  return mark ? { kind: 'mark', mark, at, end } : { kind: 'name', name, at, end };
};

const lexText = (text: string, at: number): Token | undefined => {
  const quote = text.charAt(at);
  if (quote !== '"' && quote !== "'") return undefined;
  const close = text.indexOf(quote, at + 1);
  if (close < 0) return faultToken({ fault: 'expected', expected: quote, found: '', at: text.length });
  if (close === at + 1) return faultToken({ fault: 'expected', expected: 'a word', found: quote, at: close });
  return { kind: 'text', text: text.slice(at + 1, close), at, end: close + 1 };
};

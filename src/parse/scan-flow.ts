import { type Finding, finding } from './finding.ts';
import { MAX_FINDINGS } from './limits.ts';
import { blankOf, maskOf } from './repair.ts';
import type { ScanState } from './scan-traps.ts';
import {
  intervalEnd,
  isBreak,
  lineEnd,
  needsQuotes,
  quoted,
  quoteEnd,
  skipSpaces,
  trimEnd,
} from './text-shapes.ts';
import { isWide, tellColon, wideBracket, wideClose, wideColon, wideComma, wideEnd } from './wide-marks.ts';

/** Where the brackets end: closed, or given up at a line that no longer belongs to them. */
interface FlowEnd {
  readonly end: number;
  readonly closed: boolean;
}

/** A bracket or brace not yet closed. */
interface Open {
  readonly sign: '[' | '{';
  readonly at: number;
}

/** Reads from an opening bracket or brace to its end; `parent` is the column that deeper lines belong to. */
export const scanFlow = (state: ScanState, start: number, parent: number): FlowEnd => {
  const { text } = state;
  const open: Open[] = [];
  let at = start;
  while (at < text.length && state.findings.length < MAX_FINDINGS) {
    const sign = text.charAt(at);
    if (sign === '\n') {
      const content = skipSpaces(text, at + 1);
      const blank = content >= lineEnd(text, content);
      if (!blank && content - at - 1 <= parent && !']}'.includes(text.charAt(content)))
        return giveUp(state, open, at + 1);
      at = content;
    } else if (sign === '#' && isBreak(text, at - 1)) at = lineEnd(text, at);
    else if (
      sign === ']' &&
      /[:,]\s+$/.test(text.slice(Math.max(0, at - 9), at)) &&
      intervalEnd(text, at) >= 0
    )
      at = scanItem(state, open, at);
    else if (sign === ']' || sign === '}') {
      const rest = close(state, open, sign, at);
      at++;
      if (rest === 0) return { end: at, closed: true };
    } else if (/[\s,:]/.test(sign)) at++;
    else at = scanItem(state, open, at);
  }
  return giveUp(state, open, text.length);
};

/** Reads one key or value inside brackets, or steps into the next bracket. */
const scanItem = (state: ScanState, open: Open[], at: number): number => {
  const { text, findings } = state;
  const sign = text.charAt(at);
  if (sign === '"' || sign === "'") {
    const end = quoteEnd(text, at);
    // A quote that closes on a later line before more text most likely belongs to that text.
    if (end >= 0 && (end <= lineEnd(text, at) || /[\s,:\]}]/.test(text[end] ?? ' '))) return end;
    const stop = unclosedQuoteEnd(text, at, open[open.length - 1]?.sign ?? '{');
    findings.push(finding('yaml/unclosed-quote', { quote: sign }, at, { repairs: [maskOf(text, at, stop)] }));
    return stop;
  }
  if ((sign === '[' || sign === '{') && intervalEnd(text, at) < 0) {
    open.push({ sign, at });
    return at + 1;
  }
  const wide = wideEnd(text, at);
  if (wide >= 0) {
    findings.push(wideBracket(text, at, wide));
    return wide;
  }
  // a comma behind a bracket or a quote that has just been closed
  if (isWide(sign, ',') && /[\]}】］｝"'][ \t]*$/.test(text.slice(Math.max(0, at - 9), at))) {
    findings.push(wideComma(text, at));
    return at + 1;
  }
  const plain = plainEnd(text, at);
  const end = trimEnd(text, at, plain.end);
  const value = wideColon(text, at, plain.end + 1);
  if (value >= 0 && /[{,]\s*$/.test(text.slice(Math.max(0, at - 9), at))) {
    const quote = quoteEnd(text, value);
    const stop = /["']/.test(text.charAt(value)) && quote >= 0 ? quote : value;
    findings.push(...tellColon(text, at, value, stop));
    return stop;
  }
  if (plain.clash || needsQuotes(text, at)) {
    const value = text.slice(at, end);
    findings.push(
      finding('yaml/must-quote', { text: value, write: quoted(value) }, at, {
        repairs: [maskOf(text, at, end)],
      }),
    );
  } else if (sign === '-' && end === at + 1)
    findings.push(finding('yaml/dash-for-any', {}, at, { repairs: [maskOf(text, at, end)] }));
  return plain.end;
};

/** Where a quote that is never closed was meant to end: with its line, before the brackets that end there. */
const unclosedQuoteEnd = (text: string, at: number, inside: '[' | '{'): number => {
  const line = text.slice(at, lineEnd(text, at));
  const closers = line.search(inside === '{' ? /\s*\}[\s\]},]*$/ : /\s*\][\s\]},]*$/);
  return at + Math.max(1, closers < 0 ? line.trimEnd().length : closers);
};

/** Where an unquoted item ends, intervals in it kept whole; `clash` when one holds a bracket that YAML takes for its own. */
const plainEnd = (text: string, start: number): { end: number; clash: boolean } => {
  let at = start;
  let clash = false;
  while (at < text.length) {
    const interval = intervalEnd(text, at);
    if (interval >= 0) {
      clash ||= /[[\]]/.test(text.slice(at, interval));
      at = interval;
      continue;
    }
    const sign = text.charAt(at);
    const colon = sign === ':' && (isBreak(text, at + 1) || ',[]{}'.includes(text.charAt(at + 1)));
    if (colon || ',[]{}\n'.includes(sign) || (sign === '#' && isBreak(text, at - 1))) break;
    at++;
  }
  return { end: Math.max(at, start + 1), clash };
};

/** Closes the innermost bracket of its kind; those left open inside it are told. Returns how many stay open. */
const close = ({ text, findings }: ScanState, open: Open[], sign: ']' | '}', at: number): number => {
  const wanted = sign === ']' ? '[' : '{';
  if (!open.some((one) => one.sign === wanted)) {
    findings.push(
      finding('yaml/extra-bracket', { bracket: sign }, at, { repairs: [blankOf(text, at, at + 1)] }),
    );
    return open.length;
  }
  for (let top = open.pop(); top && top.sign !== wanted; top = open.pop())
    findings.push(unclosed(text, top, at));
  return open.length;
};

const giveUp = ({ text, findings }: ScanState, open: readonly Open[], end: number): FlowEnd => {
  for (const one of [...open].reverse()) findings.push(unclosed(text, one, end));
  return { end, closed: false };
};

const unclosed = (text: string, { sign, at }: Open, end: number): Finding => {
  const close = sign === '[' ? ']' : '}';
  const repairs = [maskOf(text, at, trimEnd(text, at, end))];
  const wide = wideClose(text, at, end, close);
  return wide < 0
    ? finding('yaml/unclosed-bracket', { open: sign, close }, at, { repairs })
    : { ...wideBracket(text, wide, wide), repairs };
};

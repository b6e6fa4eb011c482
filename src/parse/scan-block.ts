import { finding } from './finding.ts';
import { blankOf, maskOf } from './repair.ts';
import { scanFlow } from './scan-flow.ts';
import type { ScanState } from './scan-traps.ts';
import {
  intervalEnd,
  isBreak,
  lineEnd,
  needsQuotes,
  nextLine,
  quoted,
  quoteEnd,
  skipSpaces,
  trimEnd,
  withoutComment,
} from './text-shapes.ts';
import { isWide, tellColon, wideBracket, wideColon, wideEnd } from './wide-marks.ts';

const BLOCK_HEADER = /[|>][-+]?[0-9]?[-+]?[ \t]*(?:#.*)?$/y;

/** Reads one line outside brackets, or all lines of the text or the brackets that begin in it; returns where to go on. */
export const scanLine = (state: ScanState, start: number): number => {
  const { text } = state;
  const end = lineEnd(text, start);
  let at = skipSpaces(text, start);
  if (at >= end || text[at] === '#') return nextLine(text, start);
  if (/^(?:---|\.\.\.)(?:\s|$)/.test(text.slice(start, start + 4))) {
    state.pending = true;
    return nextLine(text, start);
  }
  let parent = state.pending ? state.parent : at - start - 1;
  let valueMayStand = state.pending;
  while ((text[at] === '-' || text[at] === '?') && isBreak(text, at + 1)) {
    parent = at - start;
    valueMayStand = true;
    at = skipSpaces(text, at + 1);
  }
  state.pending = at >= end || text[at] === '#';
  if (state.pending) {
    state.parent = parent;
    return nextLine(text, start);
  }
  if (wideEnd(text, at) >= 0) return scanValue(state, at, parent, false);
  const key = keyEnd(text, at, end);
  const value = wideColon(text, at, key);
  if (value >= 0) {
    state.findings.push(...tellColon(text, at, value, withoutComment(text, at, end)));
    return nextLine(text, at);
  }
  if (key >= 0) {
    checkKey(state, at, key);
    return scanValue(state, key + 1, at - start, true);
  }
  return valueMayStand ? scanValue(state, at, parent, false) : nextLine(text, start);
};

/** Where the colon stands that ends a key beginning at `at`; -1 when the line has none. */
const keyEnd = (text: string, at: number, end: number): number => {
  const first = text.charAt(at);
  if (first === '"' || first === "'") {
    const close = quoteEnd(text, at);
    const colon = close < 0 || close > end ? -1 : skipSpaces(text, close);
    return colon >= 0 && text[colon] === ':' && isBreak(text, colon + 1) ? colon : -1;
  }
  const interval = intervalEnd(text, at);
  if ((first === '[' || first === '{') && interval < 0) return -1;
  const last = withoutComment(text, at, end);
  for (let i = Math.max(at, interval); i < last; i++) if (text[i] === ':' && isBreak(text, i + 1)) return i;
  return -1;
};

const checkKey = (state: ScanState, at: number, colon: number): void => {
  const interval = (state.text[at] === '[' || state.text[at] === ']') && intervalEnd(state.text, at) >= 0;
  if (interval || needsQuotes(state.text, at)) mustQuote(state, at, trimEnd(state.text, at, colon));
};

const mustQuote = ({ text, findings }: ScanState, at: number, end: number): void => {
  const value = text.slice(at, end);
  findings.push(
    finding('yaml/must-quote', { text: value, write: quoted(value) }, at, {
      repairs: [maskOf(text, at, end)],
    }),
  );
};

/** Reads what stands after `key:` or `- `; `parent` is the column that deeper lines belong to. */
const scanValue = (state: ScanState, from: number, parent: number, afterKey: boolean): number => {
  const { text, findings } = state;
  const at = skipSpaces(text, from);
  const end = lineEnd(text, at);
  if (at >= end || text[at] === '#') {
    state.pending = true;
    state.parent = parent;
    return nextLine(text, at);
  }
  state.pending = false;
  const last = withoutComment(text, at, end);
  const first = text.charAt(at);
  if (first === '"' || first === "'") return scanQuoted(state, at);
  const wide = wideEnd(text, at);
  if (wide >= 0) {
    findings.push(wideBracket(text, at, wide));
    return scanRest(state, at, wide);
  }
  BLOCK_HEADER.lastIndex = 0;
  if (BLOCK_HEADER.test(text.slice(at, end))) return skipBlockText(state, at, parent);
  if (((first === '[' || first === ']') && intervalEnd(text, at) >= 0) || needsQuotes(text, at)) {
    mustQuote(state, at, last);
    return nextLine(text, at);
  }
  if (first === '[' || first === '{') {
    const after = scanFlow(state, at, parent);
    return after.closed ? scanRest(state, at, after.end) : after.end;
  }
  if (afterKey && first === '-' && last === at + 1)
    findings.push(finding('yaml/dash-for-any', {}, at, { repairs: [maskOf(text, at, last)] }));
  return nextLine(text, at);
};

/** Passes over the lines of a text after `|` or `>`; `>1` with no text is a comparison. */
const skipBlockText = (state: ScanState, header: number, parent: number): number => {
  const { text } = state;
  const begin = nextLine(text, header);
  let at = begin;
  while (at < text.length) {
    const content = /[^ ]/g;
    content.lastIndex = at;
    const first = content.exec(text)?.index ?? text.length;
    const end = lineEnd(text, at);
    if (first < end && first - at <= parent) break;
    at = nextLine(text, at);
  }
  const last = withoutComment(text, header, lineEnd(text, header));
  if (/^>\d/.test(text.slice(header, last)) && text.slice(begin, at).trim() === '')
    mustQuote(state, header, last);
  return at;
};

const scanQuoted = (state: ScanState, at: number): number => {
  const { text, findings } = state;
  const close = quoteEnd(text, at);
  const end = lineEnd(text, at);
  // A quote that closes on a later line with more text behind it most likely belongs to that line.
  const stray =
    close > end && !/^[ \t]*(?:\r?$|[ \t]#|:(?:\s|$))/.test(text.slice(close, lineEnd(text, close)));
  if (close >= 0 && !stray) return scanRest(state, at, close);
  const quote = text[at] === '"' ? '"' : "'";
  findings.push(finding('yaml/unclosed-quote', { quote }, at, { repairs: [maskOf(text, at, end)] }));
  return nextLine(text, at);
};

/** Looks at what follows a closed value on its line: nothing may. */
const scanRest = (state: ScanState, start: number, from: number): number => {
  const { text, findings } = state;
  const at = skipSpaces(text, from);
  const end = lineEnd(text, at);
  const last = withoutComment(text, at, end);
  const rest = text.slice(at, last);
  if (rest === '' || rest.startsWith('#') || rest.startsWith(':')) return nextLine(text, at);
  const repairs = [blankOf(text, at, last)];
  const first = rest.charAt(0);
  if (first === ',') {
    const value = text.slice(start, last);
    findings.push(
      finding('yaml/comma-list', { text: value, write: `[${value.replace(/,$/, '')}]` }, at, { repairs }),
    );
  } else if (first === ']' || first === '}')
    findings.push(finding('yaml/extra-bracket', { bracket: first }, at, { repairs }));
  else if ('[{'.includes(text.charAt(start)) && !isWide(first, ',')) mustQuote(state, start, last);
  else findings.push(finding('yaml/text-after-value', { text: rest }, at, { repairs }));
  return nextLine(text, at);
};

import type { Complaint } from './compose.ts';
import { type Finding, finding } from './finding.ts';
import { blankOf } from './repair.ts';
import { indentOf, lineEnd, nextLine, quoted, skipSpaces, withoutComment } from './text-shapes.ts';

/** Says what an error of the yaml package means to the author of the file. */
export const explainError = (text: string, error: Complaint): Finding => {
  const at = Math.min(error.from, text.length);
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return finding(
        'yaml/indent-character',
        { character: 'tab' },
        at + Math.max(0, text.slice(error.from, error.to).indexOf('\t')),
      );
    case 'MULTILINE_IMPLICIT_KEY':
      return explainKeyLines(text, at, error.to) ?? syntax(error, at);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return explainSecondColon(text, at);
    case 'BAD_INDENT':
      return error.message.includes('same column')
        ? explainIndent(text, skipSpaces(text, at))
        : syntax(error, at);
    case 'BLOCK_IN_FLOW':
      return explainFlowGap(text, at, error.to);
    case 'NON_STRING_KEY':
      return finding('yaml/complex-key', {}, at);
    case 'BAD_DQ_ESCAPE':
      return finding('yaml/escape', { escape: text.slice(at, at + 2) }, at);
    case 'BAD_SCALAR_START':
      return mustQuote(text, at);
    case 'MISSING_CHAR':
      return explainMissing(text, at, error);
    case 'UNEXPECTED_TOKEN':
      return explainUnexpected(text, at, error);
    default:
      return syntax(error, at);
  }
};

const syntax = (error: Complaint, at: number): Finding => finding('yaml/syntax', { reason: error.code }, at);

const mustQuote = (text: string, at: number): Finding => {
  const value = text.slice(at, withoutComment(text, at, lineEnd(text, at)));
  return finding('yaml/must-quote', { text: value, write: quoted(value) }, at);
};

const explainIndent = (text: string, at: number): Finding => {
  const line = text.slice(at, withoutComment(text, at, lineEnd(text, at)));
  const key = /^-([^\s:-][^:]*):/.exec(line)?.[1];
  if (key === undefined) return finding('yaml/indent', {}, at);
  const repairs = key.length > 1 ? [{ start: at, text: `- ${'x'.repeat(key.length - 1)}` }] : [];
  return finding('yaml/dash-space', { text: line, write: `- ${line.slice(1)}` }, at, { repairs });
};

const explainMissing = (text: string, at: number, error: Complaint): Finding => {
  if (text[at] === '#') return finding('yaml/comment-space', {}, at);
  if (error.message.startsWith('Missing closing')) {
    const quote = error.message.includes('"') ? '"' : "'";
    return finding('yaml/unclosed-quote', { quote }, text.lastIndexOf(quote, at - 1));
  }
  if (error.message.startsWith('Missing ,')) return explainFlowGap(text, at, error.to);
  if (error.message.startsWith('Sequence item without'))
    return finding('yaml/indent', {}, skipSpaces(text, at));
  return (error.message.startsWith('Implicit map keys') && explainLine(text, at)) || syntax(error, at);
};

const explainUnexpected = (text: string, at: number, error: Complaint): Finding => {
  if (text[at] === ',' || error.message.startsWith('Unexpected empty item'))
    return finding('yaml/extra-comma', {}, at);
  if (text[at] === '-' && error.message.includes('same line with key')) return listOnKeyLine(text, at);
  if (!error.message.endsWith('at node end')) return syntax(error, at);
  if (startsLine(text, at)) return finding('yaml/indent', {}, at);
  const rest = text.slice(at, lineEnd(text, at)).replace(/[ \t]*(?:[,[\]{}]|[ \t]#).*$/, '');
  return finding('yaml/text-after-value', { text: rest }, at);
};

/** Whether only spaces and list dashes stand before `at` on its line. */
const startsLine = (text: string, at: number): boolean =>
  /^[-? \t]*$/.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, at));

const listOnKeyLine = (text: string, at: number): Finding =>
  finding('yaml/list-on-key-line', {}, at, { repairs: [blankOf(text, at, at + 1)] });

/**
 * Lines that YAML ran together into one key: the first that has no colon of its own is the cause. Where they began as
 * the value of a key, the last of them, with its colon, stands too deep.
 */
const explainKeyLines = (text: string, start: number, end: number): Finding | undefined => {
  const value = !startsLine(text, start);
  let at = value ? skipSpaces(text, nextLine(text, start)) : start;
  for (let next = at; next < end; next = skipSpaces(text, nextLine(text, at))) {
    at = next;
    const line = text.slice(at, withoutComment(text, at, lineEnd(text, at)));
    const found = value ? explainColon(line, at) : explainLine(text, at);
    if (found) return found;
  }
  return value ? finding('yaml/indent', {}, at) : undefined;
};

/** A line where `key: value` belongs and YAML sees no colon. */
export const explainLine = (text: string, at: number): Finding | undefined => {
  const end = withoutComment(text, at, lineEnd(text, at));
  const line = text.slice(at, end);
  if (line === '') return undefined;
  const deeper = indentOf(text, nextLine(text, at)) > at - (text.lastIndexOf('\n', at - 1) + 1);
  const repairs = [deeper ? { start: at, text: `${'x'.repeat(line.length - 1)}:` } : blankOf(text, at, end)];
  if (/^-[^\s\d-]/.test(line))
    return finding('yaml/dash-space', { text: line, write: `- ${line.slice(1)}` }, at, { repairs });
  return explainColon(line, at) ?? finding('yaml/no-colon', { text: line }, at, { repairs });
};

/** The colon of a text that was meant as `key: value`: full-width, without a space, or before a space YAML does not know. */
export const explainColon = (line: string, at: number): Finding | undefined => {
  const wide = line.indexOf('：');
  const narrow = line.search(/:(?=[^\s])|:(?=[\u3000\u00a0])/);
  const colon = wide < 0 ? narrow : narrow < 0 ? wide : Math.min(wide, narrow);
  if (colon <= 0) return undefined;
  const place = at + colon;
  const write = `${line.slice(0, colon).trimEnd()}: ${line.slice(colon + 1).trimStart()}`.trimEnd();
  const repairs = [{ start: place, text: colon + 1 < line.length ? ': ' : ':' }];
  if (colon === wide) return finding('yaml/full-width-colon', { text: line, write }, place, { repairs });
  if (/[\u3000\u00a0]/.test(line.charAt(colon + 1)))
    return finding('yaml/wide-space', { after: ':' }, place + 1, { repairs });
  return finding('yaml/colon-space', { text: line, write }, place, { repairs });
};

/** `a: x: y` on one line, or a deeper line under a key that already has its value. */
const explainSecondColon = (text: string, at: number): Finding => {
  const end = withoutComment(text, at, lineEnd(text, at));
  const value = text.slice(at, end);
  if (/:(?:\s|$)/.test(value))
    return finding('yaml/colon-in-text', { text: value, write: quoted(value) }, at, {
      repairs: [{ start: at, text: 'x'.repeat(end - at) }],
    });
  return finding('yaml/indent', {}, skipSpaces(text, nextLine(text, at)));
};

/** Two parts in brackets that YAML sees no comma between. */
const explainFlowGap = (text: string, start: number, end: number): Finding => {
  const part = text.slice(start, end);
  const wide = part.indexOf('，');
  if (wide >= 0)
    return finding('yaml/full-width-comma', { found: '，' }, start + wide, {
      repairs: [{ start: start + wide, text: ',' }],
    });
  if (/^-\s/.test(part)) return listOnKeyLine(text, start);
  const value = /^[^\s:]*:\s[^,[\]{}]*/.exec(part)?.[0].trimEnd();
  if (value !== undefined) return finding('yaml/colon-in-text', { text: value, write: quoted(value) }, start);
  const second = part.slice(0, Math.max(0, part.search(/:(?:\s|$)/))).lastIndexOf(' ') + 1;
  return finding('yaml/missing-comma', {}, start + second);
};

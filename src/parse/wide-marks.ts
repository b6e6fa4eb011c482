import { narrowMark } from '../base/full-width.ts';
import { explainColon } from './explain-error.ts';
import { type Finding, finding } from './finding.ts';
import { blankOf, maskOf } from './repair.ts';
import { intervalEnd, lineEnd, quoteEnd } from './text-shapes.ts';

/** Whether a character is the full-width form of one of these marks. */
export const isWide = (character: string, marks: string): boolean => {
  const narrow = narrowMark(character);
  return narrow !== undefined && marks.includes(narrow);
};

/** How far the end of a full-width list or map is looked for, so that no text makes it slow. */
const MAX_LENGTH = 2000;

/**
 * Where the list or map ends that a full-width bracket opens at `at`, behind its closing bracket; -1 where it is a word
 * in brackets: 【试行】, 【甲】等.
 */
export const wideEnd = (text: string, at: number): number => {
  if (!isWide(text.charAt(at), '[{')) return -1;
  let depth = 0;
  for (let i = at; i < Math.min(text.length, at + MAX_LENGTH); i++) {
    const apart = /["']/.test(text.charAt(i)) ? quoteEnd(text, i) : intervalEnd(text, i);
    if (apart > 0) i = apart;
    const sign = narrowMark(text.charAt(i)) ?? text.charAt(i);
    if (sign === '[' || sign === '{') depth++;
    else if (sign === ']' || sign === '}') depth--;
    if (depth === 0) return isStructure(text, at, i + 1) ? i + 1 : -1;
  }
  return -1;
};

const isStructure = (text: string, at: number, end: number): boolean =>
  (isWide(text.charAt(at), '{') || /[,，、；]/.test(text.slice(at, end))) &&
  /^[ \t]*(?:[\r\n,，、；\]}】］｝]|$)/.test(text.slice(end, end + 80));

/** Whether a text is the beginning of a list that a comma has cut: 【100. */
export const isCutOpen = (text: string): boolean => isWide(text.charAt(0), '[{') && !/[\]}】］｝]/.test(text);

/** A full-width bracket at `at`; what it holds, up to `end`, is passed over. */
export const wideBracket = (text: string, at: number, end: number): Finding => {
  const found = text.charAt(at);
  const params = { found, write: narrowMark(found) ?? found };
  return finding('yaml/full-width-bracket', params, at, { repairs: [maskOf(text, at, end)] });
};

/** The first closing bracket in `[from, to)` that is the full-width form of `close`; -1 without any. */
export const wideClose = (text: string, from: number, to: number, close: string): number => {
  for (let i = from; i < Math.min(to, lineEnd(text, from)); i++) if (isWide(text.charAt(i), close)) return i;
  return -1;
};

/** Where a list, map or quote begins in `[at, end)` directly behind a key and a full-width colon; -1 without any. */
export const wideColon = (text: string, at: number, end: number): number => {
  const colon = text.slice(at, Math.max(at, end)).search(/：(?=[[{"'])/);
  return colon > 0 ? at + colon + 1 : -1;
};

/** The full-width colon before a `value`, which is passed over up to `end`. */
export const tellColon = (text: string, at: number, value: number, end: number): readonly Finding[] => {
  const found = explainColon(text.slice(at, Math.max(value, end)), at);
  const rest = end > value ? ` ${maskOf(text, value + 1, end).text}` : '';
  return found ? [{ ...found, repairs: [{ start: value - 1, text: `:${rest}` }] }] : [];
};

/** A full-width comma at `at` between two parts in brackets. */
export const wideComma = (text: string, at: number): Finding =>
  finding('yaml/full-width-comma', { found: text.charAt(at) }, at, { repairs: [{ start: at, text: ',' }] });

/** Where a plain item of a list holds a full-width comma that stands between two items; -1 without any. */
export const commaInItem = (item: string, isOption: boolean): number => {
  // those of a remark in brackets belong to the word: 甲类（如食品，药品）
  const bare = item.replace(/（[^（）]*）|\([^()]*\)/g, (remark) => blankOf(remark, 0, remark.length).text);
  if (/[，；]/.test(bare)) return bare.search(/[，；]/);
  return isOption || /^\d[\d.]*[%万亿]?、\d[\d.]*[%万亿]?$/.test(bare) ? bare.indexOf('、') : -1;
};

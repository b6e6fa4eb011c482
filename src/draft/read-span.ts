import { NUMBER, readNumber } from './read-number.ts';

/** One end of a span; the number as schedule files write it. */
export interface SpanEnd {
  readonly at: string;
  readonly included: boolean;
}

/** What a text admits: numbers from one end to the other; one number alone is both. */
export interface Span {
  readonly lower?: SpanEnd;
  readonly upper?: SpanEnd;
  readonly exactly?: string;
  /** The unit that its numbers have, as written; empty where there is none. */
  readonly unit: string;
}

/** Why a text was not read. */
export type Unread =
  | { readonly unread: 'form' | 'open-ends' }
  | { readonly unread: 'unit'; readonly unit: string };

/** What stands before a number, or behind it, and what it makes of it. law: 民法典 art. 1259: 以上、以下、以内 include, 不满、超过、以外 do not */
const BEFORE: Readonly<Record<string, readonly ['lower' | 'upper', boolean]>> = {
  不超过: ['upper', true],
  不高于: ['upper', true],
  不多于: ['upper', true],
  不大于: ['upper', true],
  至多: ['upper', true],
  最高: ['upper', true],
  不低于: ['lower', true],
  不少于: ['lower', true],
  不小于: ['lower', true],
  至少: ['lower', true],
  超过: ['lower', false],
  高于: ['lower', false],
  多于: ['lower', false],
  大于: ['lower', false],
  不满: ['upper', false],
  不足: ['upper', false],
  未满: ['upper', false],
  低于: ['upper', false],
  少于: ['upper', false],
  小于: ['upper', false],
  '>=': ['lower', true],
  '≥': ['lower', true],
  '<=': ['upper', true],
  '≤': ['upper', true],
  '>': ['lower', false],
  '<': ['upper', false],
};
const BEHIND: Readonly<Record<string, readonly ['lower' | 'upper', boolean]>> = {
  以上: ['lower', true],
  以下: ['upper', true],
  以内: ['upper', true],
};

const UNIT = '([^0-9零〇一二两三四五六七八九十百千万亿.,、;:()\\[\\]<>=≤≥~—－以左右约的-]{0,8}?)';
const either = (words: Readonly<Record<string, unknown>>): string => Object.keys(words).join('|');
const INCLUDED = '(?:\\((含|不含)(?:本数)?\\))?';

/**
 * Reads "3㎡以上不足6㎡", "超过3、6以下", "1000元以上2000元以下", ">= 3", "(3..6]", "583元". Only what says of each end whether it belongs is read.
 * @param text plain, without white space
 * @param units the spellings that the unit may have
 */
export function readSpan(text: string, units: readonly string[]): Span | Unread {
  const interval = readIntervalText(text);
  if (interval) return interval;
  if (new RegExp(`^${NUMBER}.{0,6}?(?:-|—+|－|~|–|至|到)${NUMBER}[^0-9]*$`).test(text))
    return { unread: 'open-ends' };
  // the units that are known come first, so that 3千克 is 3 and not 3000 where 千克 is the unit
  for (const unit of [
    `(${[...units]
      .sort((a, b) => b.length - a.length)
      .map(escaped)
      .join('|')})`,
    UNIT,
  ]) {
    const found = readEnds(text, unit);
    if (!found) continue;
    return units.includes(found.unit) ? found : { unread: 'unit', unit: found.unit };
  }
  return { unread: 'form' };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function readEnds(text: string, unit: string): Span | undefined {
  const number = `(${NUMBER})`;
  const end = `(?:(${either(BEFORE)})${number}${unit}|${number}${unit}(${either(BEHIND)}))${INCLUDED}`;
  const [only, value, its = ''] = new RegExp(`^${number}${unit}$`).exec(text) ?? [];
  if (only !== undefined && value !== undefined) {
    const exactly = readNumber(value);
    return exactly === undefined ? undefined : { exactly, unit: its };
  }
  const match = new RegExp(`^${end}(?:[,、;]?(?:并且|且|和|,)?${end})?$`).exec(text);
  if (!match) return undefined;
  const ends = [match.slice(1, 8), match.slice(8, 15)]
    .filter((groups) => groups.some((group) => group !== undefined))
    .map(endOf);
  return joined(ends);
}

interface ReadEnd extends SpanEnd {
  readonly side: 'lower' | 'upper';
  readonly unit: string;
}

function endOf([before, first, firstUnit, second, secondUnit, behind, mark]: readonly (string | undefined)[]):
  | ReadEnd
  | undefined {
  const [side, included] = (before === undefined ? BEHIND[behind ?? ''] : BEFORE[before]) ?? [];
  const at = readNumber(first ?? second ?? '');
  if (side === undefined || included === undefined || at === undefined) return undefined;
  if (mark === '含' && before !== undefined && !included) return undefined; // 不满6(含): it says both
  return { side, at, included: mark === '不含' ? false : included, unit: firstUnit ?? secondUnit ?? '' };
}

function joined(ends: readonly (ReadEnd | undefined)[]): Span | undefined {
  const [first, second] = ends;
  if (first === undefined || (ends.length > 1 && second === undefined)) return undefined;
  if (second === undefined) return { [first.side]: bare(first), unit: first.unit };
  // each with the same unit or none: 1以上3万元以下 may mean two things
  if (first.side === second.side || first.unit !== second.unit) return undefined;
  return { [first.side]: bare(first), [second.side]: bare(second), unit: first.unit };
}

const bare = ({ at, included }: ReadEnd): SpanEnd => ({ at, included });

/** [3..6), (3,6]: as schedule files and mathematics write it; between commas, numbers have none of their own. */
function readIntervalText(text: string): Span | undefined {
  const [, open, lower = '', upper = '', close] =
    /^([[(])([0-9.,]*[0-9][%‰]?)\.\.([0-9][0-9.,]*[%‰]?)([\])])$/.exec(text) ??
    /^([[(])([0-9.]+[%‰]?),([0-9.]+[%‰]?)([\])])$/.exec(text) ??
    [];
  const [from, to] = [readNumber(lower), readNumber(upper)];
  if (from === undefined || to === undefined) return undefined;
  return {
    lower: { at: from, included: open === '[' },
    upper: { at: to, included: close === ']' },
    unit: '',
  };
}

/** The span as a cell of the language: (3..6], >= 3; undefined for one number alone. */
export function cellOf({ lower, upper }: Span): string | undefined {
  if (lower && upper)
    return `${lower.included ? '[' : '('}${lower.at}..${upper.at}${upper.included ? ']' : ')'}`;
  if (lower) return `${lower.included ? '>=' : '>'} ${lower.at}`;
  return upper && `${upper.included ? '<=' : '<'} ${upper.at}`;
}

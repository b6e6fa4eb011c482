import type { DraftNode } from '../model/draft.ts';
import { plainText } from './plain-text.ts';
import { cellOf, readSpan, type Span, type Unread } from './read-span.ts';

/** Amounts of money, multiples of a base, parts of a base: a range and its bands are all of one sort. */
export type Sort = 'money' | 'times' | 'part';

export interface Amount {
  readonly sort: Sort;
  /** What it is multiplied with, as the cell calls it: 违法所得. */
  readonly base?: string;
  readonly node: DraftNode;
}

/** Ways to write an amount, for the words of problems. */
export const AMOUNT_WAYS = [
  '1000元以上2000元以下',
  '5万元以下',
  '500元',
  '违法所得1倍以上3倍以下',
  '合同价款5%以上10%以下',
  '下限',
  '上限',
];

const ENDS: Readonly<Record<string, string>> = {
  下限: 'lowest',
  取下限: 'lowest',
  中间值: 'middle',
  取中间值: 'middle',
  上限: 'highest',
  取上限: 'highest',
};

/** 5万元以下, 处违法所得1倍以上3倍以下的罚款. What is not said (a unit, which ends belong) is not read. */
export function readAmount(plain: string, bases: readonly string[]): Amount | Unread | undefined {
  const bare = plain.replace(/^处以?(?!罚)/, '').replace(/的?罚款$/, '');
  const base = bases.find((one) => bare.startsWith(plainText(one)));
  const text =
    base === undefined ? bare : bare.slice(plainText(base).length).replace(/^(?:金额|数额)?的?/, '');
  const span = readSpan(text, ['元', '倍', '']);
  if ('unread' in span) return span;
  const sort = sortOf(span);
  if (sort === undefined || (base !== undefined && sort === 'money')) return undefined;
  return { sort, node: nodeOf(span), ...(base !== undefined && { base }) };
}

function sortOf({ unit, lower, upper, exactly }: Span): Sort | undefined {
  const numbers = [lower?.at, upper?.at, exactly].filter((at) => at !== undefined);
  const parts = numbers.filter((at) => /[%‰]$/.test(at)).length;
  if (parts > 0) return parts === numbers.length && unit === '' ? 'part' : undefined;
  return unit === '元' ? 'money' : unit === '倍' ? 'times' : undefined;
}

function nodeOf(span: Span): DraftNode {
  const { lower, upper, exactly } = span;
  if (exactly !== undefined) return { map: [{ key: 'exactly', value: exactly }], flow: true };
  if (lower?.included === false || upper?.included === false) return cellOf(span) ?? '';
  if (lower && upper) return { list: [lower.at, upper.at] };
  return {
    map: [lower ? { key: 'min', value: lower.at } : { key: 'max', value: upper?.at ?? '' }],
    flow: true,
  };
}

/** An end of the band by name: 下限. */
export const endOfBand = (plain: string): string | undefined =>
  Object.hasOwn(ENDS, plain) ? ENDS[plain] : undefined;

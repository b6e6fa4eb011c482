import { Decimal } from 'decimal.js';
import { checkNames, numberIn } from './checked-facts.ts';

/** What the schedule of Hangzhou says, written by hand in four ways: text of the area in, amount, grade and band out. */
interface Fine {
  readonly amount: string;
  readonly grade: string;
  readonly band: { readonly min: string; readonly max: string };
}

const ROWS = [
  { grade: '轻微', from: 0, to: 1, min: 50, max: 200 },
  { grade: '一般', from: 1, to: 3, min: 200, max: 500 },
  { grade: '较重', from: 3, to: 6, min: 500, max: 1000 },
  { grade: '严重', from: 6, to: 10, min: 1000, max: 1500 },
  { grade: '特别严重', from: 10, to: 20, min: 1500, max: 2000 },
] as const;
type Row = (typeof ROWS)[number];
const LAST = ROWS[4];

const NUMBER = /^(0|[1-9][0-9]*)(\.[0-9]{1,2})?$/;

const checked = (text: string): string => {
  if (!NUMBER.test(text)) throw new RangeError(text);
  return text;
};

const fineOf = (amount: string, { grade, min, max }: Row): Fine => ({
  amount,
  grade,
  band: { min: `${min}`, max: `${max}` },
});

/** Checked, exact but for the one division at the end, which 20 digits hold. */
export function withDecimals(text: string): Fine {
  const area = new Decimal(checked(text));
  if (area.lte(0) || area.gt(1000)) throw new RangeError(text);
  const row = ROWS.find(({ to }) => area.lte(to)) ?? LAST;
  const { from, to, min, max } = row;
  const amount = Decimal.min(area, to)
    .minus(from)
    .times(max - min)
    .plus(min * (to - from))
    .div(to - from);
  return fineOf(amount.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toFixed(), row);
}

/** Hundredths of a square metre: digits by hand, nothing else checked. */
function hundredths(text: string): number {
  const dot = text.indexOf('.');
  if (dot < 0) return Number(text) * 100;
  return Number(text.slice(0, dot)) * 100 + Number(text.slice(dot + 1).padEnd(2, '0'));
}

/** Unchecked, in integers, the amount alone is worked out: about the least that can be done. */
export function withIntegers(text: string): Fine {
  const area = hundredths(text);
  const row = ROWS.find(({ to }) => area <= to * 100) ?? LAST;
  const { from, to, min, max } = row;
  const width = (to - from) * 100;
  const over = (Math.min(area, to * 100) - from * 100) * (max - min) + min * width;
  return fineOf(`${Math.floor((2 * over + width) / (2 * width))}`, row);
}

export function withBigInts(text: string): Fine {
  const area = BigInt(text.includes('.') ? text.replace('.', '') : `${text}00`);
  const row = ROWS.find(({ to }) => area <= BigInt(to * 100)) ?? LAST;
  const { from, to, min, max } = row;
  const width = BigInt((to - from) * 100);
  const held = area < BigInt(to * 100) ? area : BigInt(to * 100);
  const over = (held - BigInt(from * 100)) * BigInt(max - min) + BigInt(min) * width;
  return fineOf(`${(2n * over + width) / (2n * width)}`, row);
}

const area = { var: 'area' };
const held = { if: [{ '<=': [area, 20] }, area, 20] };

const amountIn = (row: Row): unknown => {
  const { from, to, min, max } = row;
  const above = { '-': [row === LAST ? held : area, from] };
  return { '+': [min, { '/': [{ '*': [above, max - min] }, to - from] }] };
};

const ifRows = (give: (row: Row) => unknown): unknown => ({
  if: ROWS.flatMap((row) => (row === LAST ? [give(row)] : [{ '<=': [area, row.to] }, give(row)])),
});

/** The amount alone, in floats and not rounded, as a rule of JsonLogic. */
export const JSON_LOGIC = ifRows(amountIn);

/** The same with grade and band, rounded. */
export const WHOLE_JSON_LOGIC = ifRows((row) => ({
  eachKey: {
    amount: { half_up: [amountIn(row)] },
    grade: row.grade,
    band: { eachKey: { min: `${row.min}`, max: `${row.max}` } },
  },
}));

const NAMES = new Set(['area', 'first']);

export interface Shopfront {
  readonly area: string;
}

/** Facts for the rule; refuses what the schedule refuses. */
export function checkedFacts(facts: Shopfront): object {
  checkNames(facts, NAMES);
  return { area: numberIn(facts.area, 2, 0, 1000) };
}

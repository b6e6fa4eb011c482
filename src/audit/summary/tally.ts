import type { AuditFinding, AuditNote, DraftChange } from '../../model/audit.ts';
import type { DraftTally, NamedCase, Tally } from '../../model/audit-summary.ts';
import { type Amount, addAmount, amountOf, printSum, type Sum, sizeOf, startSum } from './amount.ts';
import { type Extreme, further, mergeExtreme, printExtreme } from './extreme.ts';

/** A tally while it is being counted. */
export interface Counting {
  /** By finding, 0 to 5; then what was decided, too much, too little in the first currency, in hundredths. */
  readonly numbers: Float64Array;
  /** The first currency; empty before there is one. */
  currency: string;
  readonly notes: Map<AuditNote, number>;
  /** All other sums: of other currencies, and what is no common amount. */
  readonly money: Map<string, Sums>;
  draft: DraftCounting | undefined;
}

interface Sums {
  readonly decided: Sum;
  readonly tooMuch: Sum;
  readonly tooLittle: Sum;
}

interface DraftCounting {
  readonly changes: Record<DraftChange, number>;
  readonly money: Map<string, { readonly more: Sum; readonly less: Sum }>;
  most: Extreme | undefined;
  least: Extreme | undefined;
}

/** Places of the sums. */
const DECIDED = 6;
const TOO_MUCH = 7;
const TOO_LITTLE = 8;

/** Whole numbers are exact up to 2^53; amounts stay far below 2^47. */
const FULL = 2 ** 52;

export const startTally = (): Counting => ({
  numbers: new Float64Array(TOO_LITTLE + 1),
  currency: '',
  notes: new Map(),
  money: new Map(),
  draft: undefined,
});

const startDraft = (): DraftCounting => ({
  changes: { heavier: 0, lighter: 0, same: 0, 'not-computed': 0 },
  money: new Map(),
  most: undefined,
  least: undefined,
});

/** A finding with its amounts read once. */
export interface Counted {
  readonly finding: AuditFinding;
  readonly decided: Amount | undefined;
  readonly tooMuch: Amount | undefined;
  readonly tooLittle: Amount | undefined;
}

export function countIn(tally: Counting, counted: Counted): void {
  const { finding, decided, tooMuch, tooLittle } = counted;
  const { code, notes, currency, draft } = finding;
  const { numbers } = tally;
  numbers[code] = (numbers[code] as number) + 1;
  if (notes.length > 0) for (const note of notes) tally.notes.set(note, (tally.notes.get(note) ?? 0) + 1);
  if (currency !== null && decided) {
    if (tally.currency === '') tally.currency = currency;
    addTo(tally, currency, DECIDED, decided);
    if (tooMuch) addTo(tally, currency, TOO_MUCH, tooMuch);
    if (tooLittle) addTo(tally, currency, TOO_LITTLE, tooLittle);
  }
  if (draft) countDraft(tally, finding, draft);
}

type Side = typeof DECIDED | typeof TOO_MUCH | typeof TOO_LITTLE;

/** The common case stays among whole numbers. */
function addTo(tally: Counting, currency: string, side: Side, amount: Amount): void {
  const { numbers } = tally;
  const sum = (numbers[side] as number) + amount.hundredths; // NaN where the amount is not common
  if (tally.currency === currency && sum < FULL) numbers[side] = sum;
  else addAmount(sumOf(sumsOf(tally, currency), side), amount);
}

const sumOf = ({ decided, tooMuch, tooLittle }: Sums, side: Side): Sum =>
  side === DECIDED ? decided : side === TOO_MUCH ? tooMuch : tooLittle;

function sumsOf({ money }: Counting, currency: string): Sums {
  const known = money.get(currency);
  if (known) return known;
  const sums = { decided: startSum(), tooMuch: startSum(), tooLittle: startSum() };
  money.set(currency, sums);
  return sums;
}

function countDraft(
  tally: Counting,
  finding: AuditFinding,
  { change, by }: NonNullable<AuditFinding['draft']>,
): void {
  tally.draft ??= startDraft();
  const { draft } = tally;
  draft.changes[change] += 1;
  if (by === null || finding.currency === null) return;
  const amount = amountOf(by);
  draft.most = further(draft.most, amount, finding, 1);
  draft.least = further(draft.least, amount, finding, -1);
  addChange(draft, finding.currency, amount);
}

function addChange(draft: DraftCounting, currency: string, amount: Amount): void {
  const sums = draft.money.get(currency) ?? { more: startSum(), less: startSum() };
  draft.money.set(currency, sums);
  addAmount(amount.text.startsWith('-') ? sums.less : sums.more, sizeOf(amount));
}

/** Adds what was counted elsewhere. */
export function mergeTally(into: Counting, from: Tally): void {
  from.codes.forEach((count, code) => {
    into.numbers[code] = (into.numbers[code] as number) + count;
  });
  for (const [note, count] of Object.entries(from.notes) as [AuditNote, number][])
    into.notes.set(note, (into.notes.get(note) ?? 0) + count);
  for (const [currency, { decided, tooMuch, tooLittle }] of Object.entries(from.money)) {
    const sums = sumsOf(into, currency);
    addAmount(sums.decided, amountOf(decided));
    addAmount(sums.tooMuch, amountOf(tooMuch));
    addAmount(sums.tooLittle, amountOf(tooLittle));
  }
  if (from.draft) mergeDraft(into, from.draft);
}

function mergeDraft(into: Counting, from: DraftTally): void {
  into.draft ??= startDraft();
  const { draft } = into;
  for (const [change, count] of Object.entries(from.changes) as [DraftChange, number][])
    draft.changes[change] += count;
  for (const [currency, { more, less }] of Object.entries(from.money)) {
    addChange(draft, currency, amountOf(more));
    addChange(draft, currency, amountOf(`-${less}`));
  }
  if (from.most) draft.most = mergeExtreme(draft.most, from.most, 1);
  if (from.least) draft.least = mergeExtreme(draft.least, from.least, -1);
}

export function printTally(tally: Counting): Tally {
  const { numbers, currency, notes, money, draft } = tally;
  const codes = Array.from(numbers.subarray(0, DECIDED));
  if (currency !== '') {
    const sums = sumsOf(tally, currency);
    for (const side of [DECIDED, TOO_MUCH, TOO_LITTLE] as const) {
      addAmount(sumOf(sums, side), { text: '', hundredths: numbers[side] as number });
      numbers[side] = 0; // it is in the other sums now
    }
  }
  return {
    records: codes.reduce((sum, count) => sum + count, 0),
    codes,
    notes: sorted(notes, (count) => count),
    money: sorted(money, ({ decided, tooMuch, tooLittle }) => ({
      decided: printSum(decided),
      tooMuch: printSum(tooMuch),
      tooLittle: printSum(tooLittle),
    })),
    ...(draft && { draft: printDraft(draft) }),
  };
}

function printDraft({ changes, money, most, least }: DraftCounting): DraftTally {
  const print = (extreme: Extreme | undefined): NamedCase | null => (extreme ? printExtreme(extreme) : null);
  return {
    changes: { ...changes },
    money: sorted(money, ({ more, less }) => ({ more: printSum(more), less: printSum(less) })),
    most: print(most),
    least: print(least),
  };
}

/** In the order of the keys, so that the same summary is the same text. */
const sorted = <K extends string, T, U>(map: ReadonlyMap<K, T>, print: (value: T) => U): Record<K, U> =>
  Object.fromEntries(
    [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [key, print(value)]),
  ) as Record<K, U>;

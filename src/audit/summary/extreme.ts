import type { NamedCase } from '../../model/audit-summary.ts';
import { type Amount, amountOf, compareAmounts } from './amount.ts';
import { ownOrNull, ownText } from './own-text.ts';

/** The highest or lowest amount so far, and whose it is. */
export interface Extreme extends Named {
  readonly amount: Amount;
}

interface Named {
  readonly record: number;
  readonly case: string | null;
  readonly organ: string | null;
}

/**
 * The further of what is known and what comes, upward (1) or downward (-1); of equal amounts the earlier record, so that
 * the order in which they come plays no part.
 */
export function further(known: Extreme | undefined, amount: Amount, named: Named, way: 1 | -1): Extreme {
  if (known) {
    const order = compareAmounts(amount, known.amount) * way;
    if (order < 0 || (order === 0 && !comesFirst(named, known))) return known;
  }
  const { text, hundredths } = amount;
  return {
    amount: { text: ownText(text), hundredths },
    record: named.record,
    case: ownOrNull(named.case),
    organ: ownOrNull(named.organ),
  };
}

/** Records of different files may have the same number. */
export function comesFirst(a: Named, b: Named): boolean {
  if (a.record !== b.record) return a.record < b.record;
  return JSON.stringify([a.case, a.organ]) < JSON.stringify([b.case, b.organ]);
}

export const mergeExtreme = (known: Extreme | undefined, from: NamedCase, way: 1 | -1): Extreme =>
  further(known, amountOf(from.amount), from, way);

export const printExtreme = ({ amount, record, case: id, organ }: Extreme): NamedCase => ({
  amount: amount.text,
  record,
  case: id,
  organ,
});

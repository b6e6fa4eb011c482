import { numberToText, parseDecimal } from '../base/decimal.ts';
import type { Problem } from '../base/problem.ts';
import { printRational } from '../base/rational.ts';
import type { AuditFinding, AuditRecord } from '../model/audit.ts';

/** The finding of a record that cannot be recomputed: what is known of it, and why. */
export function unreadable(
  record: Partial<AuditRecord> | undefined,
  number: number,
  problems: readonly Problem[],
): AuditFinding {
  return {
    record: number,
    code: 5,
    finding: 'not-computed',
    schedule: textOf(record?.schedule),
    version: null,
    fine: textOf(record?.fine),
    case: textOf(record?.case),
    organ: textOf(record?.organ),
    officer: textOf(record?.officer),
    date: textOf(record?.decided ?? record?.until ?? record?.on),
    currency: null,
    outcome: null,
    grade: null,
    decided: amountOf(record?.amount),
    computed: null,
    difference: null,
    range: null,
    limits: null,
    inForce: null,
    reason: textOf(record?.reason),
    notes: [],
    problems,
  };
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** In canonical form, where it is an amount at all. */
function amountOf(amount: unknown): string | null {
  const text = typeof amount === 'number' ? numberToText(amount) : amount;
  const number = typeof text === 'string' ? parseDecimal(text) : undefined;
  return number ? printRational(number) : null;
}

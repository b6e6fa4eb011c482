import { numberToText, parseDecimal } from '../base/decimal.ts';
import { fail, problem, type Result, succeed } from '../base/problem.ts';
import { compare, parseRational, printRational, type Rational, sign } from '../base/rational.ts';
import type { Assessment, EndsResult, FineAssessment } from '../model/assessment.ts';
import type { Decided, Finding, FindingCode, FindingName, FindingNote } from '../model/finding.ts';
import { numberFault } from './number-fault.ts';

const NAMES: Readonly<Record<FindingCode, FindingName>> = {
  0: 'agrees',
  1: 'below',
  2: 'above',
  3: 'differs',
  4: 'unlawful',
};

/** Holds a decided amount against an assessment. Tested in the order of design §7: unlawful, agrees, below, above, differs. */
export function reviewDecided(assessment: Assessment, decided: Decided): Result<Finding> {
  const { fines } = assessment;
  const fine = decided.fine === undefined ? fines[0] : fines.find(({ id }) => id === decided.fine);
  if (!fine || (decided.fine === undefined && fines.length > 1)) {
    return fail([
      problem('assess/which-fine', { found: decided.fine ?? '', known: fines.map(({ id }) => id) }),
    ]);
  }
  const text = typeof decided.amount === 'number' ? numberToText(decided.amount) : decided.amount;
  const amount = typeof text === 'string' ? parseDecimal(text) : undefined;
  if (amount === undefined || text === undefined || sign(amount) < 0) {
    const found = String(decided.amount).slice(0, 60);
    const reason = amount === undefined ? numberFault(found) : 'below-zero';
    return fail([problem('facts/number', { fact: 'amount', found, reason })]);
  }
  return succeed(findingOf(fine, amount, decided.reason));
}

function findingOf(fine: FineAssessment, amount: Rational, reason: string | undefined): Finding {
  const unlawful = unlawfulness(fine, amount);
  const code = unlawful.length > 0 ? 4 : departure(fine, amount);
  const missing = code !== 0 && (reason === undefined || reason.trim() === '');
  const notes: readonly FindingNote[] = [
    ...unlawful,
    ...(missing ? (['departure-without-reason'] as const) : []),
  ];
  return {
    code,
    finding: NAMES[code],
    fine: fine.id,
    decided: printRational(amount),
    computed: fine.amount,
    range: fine.range,
    limits: fine.limits,
    inForce: fine.inForce,
    ...(reason !== undefined && { reason }),
    notes,
  };
}

/** Whether a fine is allowed at all, must be, and lies inside the limits in force. */
function unlawfulness(
  { outcome, absorbedBy, duty, limits }: FineAssessment,
  amount: Rational,
): readonly FindingNote[] {
  const open = absorbedBy === undefined && (outcome === 'fined' || outcome === 'band');
  if (sign(amount) === 0) return open && duty === 'must' ? ['fine-required'] : [];
  if (!open) return ['no-fine-allowed'];
  return position(limits, amount) === 0 ? [] : ['outside-limits'];
}

/** Below (-1), inside (0) or above (1) two ends. */
function position({ min, max }: EndsResult, amount: Rational): -1 | 0 | 1 {
  if (min !== null && compare(amount, parseRational(min)) < 0) return -1;
  return max !== null && compare(amount, parseRational(max)) > 0 ? 1 : 0;
}

function departure(fine: FineAssessment, amount: Rational): FindingCode {
  if (sign(amount) === 0) return 0; // no fine where there need be none
  if (fine.amount !== null && compare(amount, parseRational(fine.amount)) === 0) return 0;
  const side = fine.inForce ? position(fine.inForce, amount) : 0;
  if (side !== 0) return side < 0 ? 1 : 2;
  return fine.amount === null ? 0 : 3;
}

import { compare, parseRational, printRational, type Rational, subtract, ZERO } from '../base/rational.ts';
import type { FineAssessment } from '../model/assessment.ts';
import type { Finding } from '../model/finding.ts';

/** Money too much or too little, as `AuditFinding.difference` says. */
export function differenceOf(fine: FineAssessment, { code, decided }: Finding): string {
  if (code === 0) return '0';
  const amount = parseRational(decided);
  return printRational(subtract(amount, rightAmount(fine, amount)));
}

/** What the rules give: the amount, the nearer end of the band, or nothing where no fine is open. */
function rightAmount(fine: FineAssessment, amount: Rational): Rational {
  const { outcome, absorbedBy, inForce, limits } = fine;
  if (absorbedBy !== undefined || (outcome !== 'fined' && outcome !== 'band')) return ZERO;
  if (fine.amount !== null) return parseRational(fine.amount);
  const { min, max } = inForce ?? limits;
  if (min !== null && compare(amount, parseRational(min)) < 0) return parseRational(min);
  return max !== null && compare(amount, parseRational(max)) > 0 ? parseRational(max) : amount;
}

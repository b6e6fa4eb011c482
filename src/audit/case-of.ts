import { addMonths, parseDate } from '../base/civil-date.ts';
import type { Case } from '../model/assessment.ts';
import type { AuditRecord } from '../model/audit.ts';
import type { Decided } from '../model/finding.ts';

/** The case of a record, as `assess` takes it. */
export function caseOf({ facts, figures, on, until, discovered, decided }: AuditRecord): Case {
  return {
    facts,
    ...(figures !== undefined && { figures }),
    ...(on !== undefined && { on }),
    ...(until !== undefined && { until }),
    ...(discovered !== undefined && { discovered }),
    ...(decided !== undefined && { decided }),
  };
}

/**
 * The same case with fewer dates, which the quick path takes: the law is chosen by the last day of the act, and the day
 * of discovery says nothing else than that the limitation period had not run out. Undefined where that is not plain.
 * @param limitation the shortest period of any version, in months
 */
export function plainCaseOf(record: AuditRecord, limitation: number | undefined): Case | undefined {
  const { facts, figures, on, until, discovered, decided } = record;
  if (figures !== undefined) return undefined;
  if (until === undefined && discovered === undefined) return { facts, on, decided } as Case;
  const [first, last, found, end] = [on, until ?? on, discovered, decided].map(dayOf);
  if (first === null || last === null || found === null || end === null) return undefined;
  if (first === undefined || last === undefined || last < first) return undefined;
  if (end !== undefined && (end < last || (found !== undefined && end < found))) return undefined;
  if (found !== undefined && found < first) return undefined;
  const isLapsed = found !== undefined && limitation !== undefined && found > addMonths(last, limitation);
  return isLapsed ? undefined : ({ facts, on: until ?? on, decided } as Case);
}

/** A day number; null for what is no day. */
const dayOf = (text: string | undefined): number | undefined | null =>
  text === undefined ? undefined : typeof text === 'string' ? (parseDate(text) ?? null) : null;

/** What was decided, as `review` takes it. */
export const decidedOf = ({ fine, amount, reason }: AuditRecord): Decided => ({
  amount,
  ...(fine !== undefined && { fine }),
  ...(reason !== undefined && { reason }),
});

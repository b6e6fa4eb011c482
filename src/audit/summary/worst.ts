import type { AuditFinding } from '../../model/audit.ts';
import type { WorstCase } from '../../model/audit-summary.ts';
import { bandText } from './alike.ts';
import { type Amount, amountOf, compareAmounts, sizeOf } from './amount.ts';
import { comesFirst } from './extreme.ts';
import { ownOrNull, ownText } from './own-text.ts';

/** How many of the furthest departures are kept. */
const MOST = 100;

interface Entry {
  readonly size: Amount;
  readonly shown: WorstCase;
}

/** The furthest departures, by money, whichever way. */
export interface Worst {
  /** @param size how far it departs, above zero */
  readonly add: (finding: AuditFinding, size: Amount) => void;
  readonly merge: (cases: readonly WorstCase[]) => void;
  readonly entries: () => readonly WorstCase[];
}

export function keepWorst(): Worst {
  let entries: Entry[] = [];
  let least: Amount | undefined;
  const prune = (): void => {
    entries = entries.sort(before).slice(0, MOST);
    least = entries[MOST - 1]?.size;
  };
  const keep = (entry: Entry): void => {
    entries.push(entry);
    if (entries.length >= 4 * MOST) prune();
  };
  return {
    add: (finding, size) => {
      if (!least || compareAmounts(size, least) >= 0) keep({ size, shown: worstCase(finding) });
    },
    merge: (cases) => {
      for (const shown of cases) keep({ size: sizeOf(amountOf(shown.amount)), shown });
    },
    entries: () => {
      prune();
      return entries.map(({ shown }) => shown);
    },
  };
}

function before(a: Entry, b: Entry): number {
  const order = compareAmounts(b.size, a.size);
  if (order !== 0) return order;
  return comesFirst(a.shown, b.shown) ? -1 : 1;
}

function worstCase(finding: AuditFinding): WorstCase {
  return {
    amount: ownText(finding.difference ?? ''),
    record: finding.record,
    case: ownOrNull(finding.case),
    organ: ownOrNull(finding.organ),
    code: finding.code,
    schedule: ownText(finding.schedule ?? ''),
    officer: ownOrNull(finding.officer),
    currency: finding.currency ?? '',
    decided: ownText(finding.decided ?? ''),
    computed: finding.computed,
    band: bandText(finding.inForce),
  };
}

import type { AuditFinding } from '../../model/audit.ts';
import type { AlikeCases } from '../../model/audit-summary.ts';
import { type Amount, addAmount, amountOf, printSum, type Sum, startSum } from './amount.ts';
import { type Extreme, further, mergeExtreme, printExtreme } from './extreme.ts';
import type { KeptTable } from './kept-table.ts';

/**
 * What makes cases alike: the schedule gives them the same. Two cases with the same grade and the same amount (or, where
 * it gives only a band, the same band) do not differ in anything that the published rule finds relevant. None of the
 * parts can hold a line break.
 */
function alikeKey({ schedule, version, fine, currency, grade, computed, inForce }: AuditFinding): string {
  const band = computed === null ? bandText(inForce) : null;
  return `${computed ?? ''}\n${band ?? ''}\n${grade ?? ''}\n${schedule}\n${version}\n${fine}\n${currency}`;
}

export const bandText = (ends: AuditFinding['inForce']): string | null =>
  ends === null ? null : `${ends.min ?? ''}..${ends.max ?? ''}`;

/** Groups that were met before. */
interface Near {
  readonly groups: Map<string, AlikeCounting>;
  readonly further: Map<string, Near>;
}

/** More than this are forgotten: they are found again by their keys. */
const NEAR = 65_536;

/** Finds the group of a finding by its short parts before the long key is made. */
export function nearTo(
  table: KeptTable<AlikeCounting>,
): (finding: AuditFinding) => AlikeCounting | undefined {
  let root: Near = { groups: new Map(), further: new Map() };
  let count = 0;
  const step = ({ further }: Near, part: string): Near => {
    const known = further.get(part);
    if (known) return known;
    const made: Near = { groups: new Map(), further: new Map() };
    further.set(part, made);
    return made;
  };
  return (finding) => {
    const { schedule, version, fine, currency, grade, computed, inForce } = finding;
    const parts = step(step(step(root, schedule ?? ''), version ?? ''), fine ?? '');
    const { groups } = step(step(parts, currency ?? ''), grade ?? '');
    const last = computed ?? `band ${bandText(inForce)}`;
    const known = groups.get(last);
    if (known) return known;
    const group = table.of(alikeKey(finding));
    if (!group) return undefined;
    groups.set(last, group);
    count += 1;
    if (count > NEAR) {
      root = { groups: new Map(), further: new Map() };
      count = 0;
    }
    return group;
  };
}

export interface AlikeCounting {
  readonly key: string;
  records: number;
  departed: number;
  readonly sum: Sum;
  lowest: Extreme | undefined;
  highest: Extreme | undefined;
}

export const startAlike = (key: string): AlikeCounting => ({
  key,
  records: 0,
  departed: 0,
  sum: startSum(),
  lowest: undefined,
  highest: undefined,
});

export function countAlike(group: AlikeCounting, finding: AuditFinding, decided: Amount): void {
  group.records += 1;
  if (finding.code !== 0) group.departed += 1;
  addAmount(group.sum, decided);
  group.lowest = further(group.lowest, decided, finding, -1);
  group.highest = further(group.highest, decided, finding, 1);
}

export function mergeAlike(into: AlikeCounting, from: AlikeCases): void {
  into.records += from.records;
  into.departed += from.departed;
  addAmount(into.sum, amountOf(from.sum));
  into.lowest = mergeExtreme(into.lowest, from.lowest, -1);
  into.highest = mergeExtreme(into.highest, from.highest, 1);
}

export function printAlike({ key, records, departed, sum, lowest, highest }: AlikeCounting): AlikeCases {
  const [computed, band, grade, schedule, version, fine, currency] = key.split('\n') as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  return {
    ...{ schedule, version, fine, currency },
    grade: grade || null,
    computed: computed || null,
    band: band || null,
    records,
    departed,
    sum: printSum(sum),
    lowest: printExtreme(lowest as Extreme),
    highest: printExtreme(highest as Extreme),
  };
}

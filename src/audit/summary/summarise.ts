import type { AuditFinding } from '../../model/audit.ts';
import type { AuditSummary, SampleCase, Table } from '../../model/audit-summary.ts';
import { countAlike, mergeAlike, nearTo, printAlike, startAlike } from './alike.ts';
import { amountOf } from './amount.ts';
import { hashOfNumber, type KeptTable, keptTable } from './kept-table.ts';
import { ownOrNull, ownText } from './own-text.ts';
import { type Counted, type Counting, countIn, mergeTally, printTally, startTally } from './tally.ts';
import { keepWorst } from './worst.ts';

/** Entries that a table keeps. */
const MOST = 16_384;

/** Cases in the chance selection. */
const SAMPLE = 2_000;

/** What is counted of one organ. A table that has dropped an entry no longer shows it, whatever is counted in it. */
interface Office {
  readonly tally: Counting | undefined;
  readonly officers: Map<string, Counting>;
}

/** Counts findings together. */
export interface Summariser {
  readonly add: (finding: AuditFinding) => void;
  /** Adds what was counted elsewhere, of other records. */
  readonly merge: (summary: AuditSummary) => void;
  readonly summary: () => AuditSummary;
}

/** Starts a summary. Its size does not grow with the number of records. */
export function summariser(): Summariser {
  const all = startTally();
  const schedules = keptTable(MOST, startTally);
  const organs = keptTable(MOST, startTally);
  const officers = keptTable(MOST, startTally);
  const months = keptTable(MOST, startTally);
  const alike = keptTable(MOST, startAlike);
  const near = nearTo(alike);
  const sample = keptTable<{ shown: SampleCase | undefined }>(
    SAMPLE,
    () => ({ shown: undefined }),
    (key) => hashOfNumber(Number.parseInt(key, 10)),
  );
  const worst = keepWorst();

  const offices = new Map<string | null, Office>();
  /** An organ is looked for once for itself and for its officers, whose long keys are then seldom made. */
  const officeOf = (organ: string | null): Office => {
    const found = offices.get(organ);
    if (found) return found;
    if (offices.size > MOST) offices.clear();
    const own = ownOrNull(organ);
    const made: Office = { tally: own === null ? undefined : organs.of(own), officers: new Map() };
    offices.set(own, made);
    return made;
  };
  const officerOf = (
    { officers: beside }: Office,
    organ: string | null,
    officer: string,
  ): Counting | undefined => {
    const found = beside.get(officer);
    if (found) return found;
    if (beside.size > MOST) beside.clear();
    const tally = officers.of(officerKey(organ, officer));
    if (tally) beside.set(ownText(officer), tally);
    return tally;
  };
  const add = (finding: AuditFinding): void => {
    const { code, schedule, organ, officer, date, currency, record, computed } = finding;
    const counted = countedOf(finding);
    const { decided } = counted;
    const into = (table: typeof organs, key: string): void => {
      const tally = table.of(key);
      if (tally) countIn(tally, counted);
    };
    countIn(all, counted);
    if (schedule !== null) into(schedules, schedule);
    const office = officeOf(organ);
    if (office.tally) countIn(office.tally, counted);
    const ofOfficer = officer === null ? undefined : officerOf(office, organ, officer);
    if (ofOfficer) countIn(ofOfficer, counted);
    if (date !== null && DAY.test(date)) into(months, date.slice(0, 7));
    if (!decided || currency === null) return;
    const group = near(finding);
    if (group) countAlike(group, finding, decided);
    const far = counted.tooMuch ?? counted.tooLittle;
    if (far) worst.add(finding, far);
    if (computed === null) return;
    if (!sample.admits(hashOfNumber(record))) return;
    const drawn = sample.of(`${record} ${finding.case ?? ''}`);
    if (drawn) drawn.shown = { code, currency, decided: ownText(decided.text), computed };
  };

  return {
    add,
    merge: (other) => {
      mergeTally(all, other.all);
      mergeTable(schedules, other.schedules, mergeTally);
      mergeTable(organs, other.organs, mergeTally);
      mergeTable(officers, other.officers, mergeTally);
      mergeTable(months, other.months, mergeTally);
      mergeTable(alike, other.alike, mergeAlike);
      mergeTable(sample, other.sample, (into, shown) => {
        into.shown = shown;
      });
      worst.merge(other.worst);
    },
    summary: () => ({
      format: 1,
      all: printTally(all),
      schedules: printTable(schedules, printTally),
      organs: printTable(organs, printTally),
      officers: printTable(officers, printTally),
      months: printTable(months, printTally),
      alike: printTable(alike, printAlike),
      worst: worst.entries(),
      sample: printTable(sample, ({ shown }) => shown as SampleCase),
    }),
  };
}

/** The summary of all records, from those of any parts of them. */
export function mergeSummaries(summaries: Iterable<AuditSummary>): AuditSummary {
  const all = summariser();
  for (const one of summaries) all.merge(one);
  return all.summary();
}

function countedOf(finding: AuditFinding): Counted {
  const { code, decided, difference } = finding;
  const isLess = difference?.startsWith('-') ?? false;
  const far =
    difference === null || difference === '0'
      ? undefined
      : amountOf(isLess ? difference.slice(1) : difference);
  return {
    finding,
    decided: code === 5 || decided === null ? undefined : amountOf(decided),
    tooMuch: isLess ? undefined : far,
    tooLittle: isLess ? far : undefined,
  };
}

/** Organ and officer as one text that no other pair has. */
const officerKey = (organ: string | null, officer: string): string =>
  organ === null ? `-:${officer}` : `${organ.length}:${organ}${officer}`;

/** A day of the calendar, where the record has one. */
const DAY = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

function mergeTable<T, U>(
  into: KeptTable<T>,
  { entries, full }: Table<U>,
  merge: (into: T, from: U) => void,
): void {
  for (const [key, from] of Object.entries(entries)) {
    const entry = into.of(key);
    if (entry) merge(entry, from);
  }
  if (full) into.markFull();
}

const printTable = <T, U>(table: KeptTable<T>, print: (entry: T) => U): Table<U> => ({
  entries: Object.fromEntries(table.entries().map(([key, entry]) => [key, print(entry)])),
  full: table.isFull(),
});

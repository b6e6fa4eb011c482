import type { AuditCode, AuditNote, DraftChange } from './audit.ts';

/**
 * What an audit found over many records. Plain JSON, and additive: the summaries of any parts of the records merge to the
 * summary of all. Amounts are canonical decimal texts, by currency.
 */
export interface AuditSummary {
  readonly format: 1;
  readonly all: Tally;
  readonly schedules: Table<Tally>;
  readonly organs: Table<Tally>;
  /** By organ and officer: the length of the organ's name, a colon, both names; "-:" where no organ is named. */
  readonly officers: Table<Tally>;
  /** By month of the decision, "2024-05". */
  readonly months: Table<Tally>;
  /** Cases that the rules treat alike, by what they have in common. */
  readonly alike: Table<AlikeCases>;
  /** The furthest departures, the furthest first. */
  readonly worst: readonly WorstCase[];
  /** A chance selection of recomputed cases. */
  readonly sample: Table<SampleCase>;
}

export interface Table<T> {
  readonly entries: Readonly<Record<string, T>>;
  /** Whether there were more keys than are kept; `entries` is then a chance selection of them, each complete. */
  readonly full: boolean;
}

export interface Tally {
  readonly records: number;
  /** By finding, 0 to 5. */
  readonly codes: readonly number[];
  readonly notes: Readonly<Partial<Record<AuditNote, number>>>;
  readonly money: Readonly<Record<string, Money>>;
  /** Where a draft is replayed. */
  readonly draft?: DraftTally;
}

/** Exact sums in one currency. */
export interface Money {
  readonly decided: string;
  readonly tooMuch: string;
  readonly tooLittle: string;
}

export interface DraftTally {
  readonly changes: Readonly<Record<DraftChange, number>>;
  readonly money: Readonly<Record<string, { readonly more: string; readonly less: string }>>;
  readonly most: NamedCase | null;
  readonly least: NamedCase | null;
}

/** A case, so that it can be found again, with an amount of it. */
export interface NamedCase {
  readonly amount: string;
  readonly record: number;
  readonly case: string | null;
  readonly organ: string | null;
}

/** Decided amounts of cases to which the rules give the same. */
export interface AlikeCases {
  readonly schedule: string;
  readonly version: string;
  readonly fine: string;
  readonly currency: string;
  readonly grade: string | null;
  /** What the rules give: an amount, or else the band in force. */
  readonly computed: string | null;
  readonly band: string | null;
  readonly records: number;
  /** How many departed. */
  readonly departed: number;
  readonly sum: string;
  readonly lowest: NamedCase;
  readonly highest: NamedCase;
}

export interface WorstCase extends NamedCase {
  readonly code: AuditCode;
  readonly schedule: string;
  readonly officer: string | null;
  readonly currency: string;
  readonly decided: string;
  readonly computed: string | null;
  readonly band: string | null;
}

export interface SampleCase {
  readonly code: AuditCode;
  readonly currency: string;
  readonly decided: string;
  readonly computed: string;
}

import {
  compare,
  divide,
  parseRational,
  printRational,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../../base/rational.ts';
import type { AlikeCases, AuditSummary, Table, Tally } from '../../model/audit-summary.ts';
import { type Share, shareOf } from '../statistics.ts';

/** What a person reads of a summary: the departures of each organ and officer, and like cases decided differently. */
export interface AuditView {
  readonly schedules: readonly NamedTally[];
  readonly organs: readonly Departures[];
  readonly officers: readonly Departures[];
  /** Groups with more than one amount, the widest first. */
  readonly alike: readonly Spread[];
  /** Which tables were too large to be kept whole. */
  readonly full: readonly ('schedules' | 'organs' | 'officers' | 'alike')[];
}

export interface NamedTally {
  readonly name: string;
  readonly tally: Tally;
}

export interface Departures extends NamedTally {
  readonly organ: string | null;
  /** Departures (1 to 4) among the records that could be recomputed. */
  readonly share: Share;
  /** The share of departures of all others. */
  readonly others: number | null;
  /** Whether it departs more or less often than the others, beyond what chance explains. */
  readonly standing: 'more' | 'less' | 'alike';
}

export interface Spread {
  readonly cases: AlikeCases;
  /** The highest less the lowest amount. */
  readonly spread: string;
  readonly mean: string;
}

/** How sure a statement on all organs (or officers) together is. */
export const LEVEL = 0.95;

/** @param most how many of each kind */
export function viewOf(summary: AuditSummary, most: number): AuditView {
  const { all, schedules, organs, officers, alike } = summary;
  return {
    schedules: named(schedules)
      .sort((a, b) => departed(b.tally) - departed(a.tally) || (a.name < b.name ? -1 : 1))
      .slice(0, most),
    organs: departuresOf(named(organs), all, (name) => ({ name, organ: null })).slice(0, most),
    officers: departuresOf(named(officers), all, officerOf).slice(0, most),
    alike: spreadsOf(alike).slice(0, most),
    full: (['schedules', 'organs', 'officers', 'alike'] as const).filter((table) => summary[table].full),
  };
}

const named = ({ entries }: Table<Tally>): NamedTally[] =>
  Object.entries(entries).map(([name, tally]) => ({ name, tally }));

/** Records that could be recomputed. */
export const reviewed = ({ records, codes }: Tally): number => records - (codes[5] ?? 0);

/** Those of them that do not agree. */
export const departed = (tally: Tally): number => reviewed(tally) - (tally.codes[0] ?? 0);

/** Takes `officerKey` apart. */
function officerOf(key: string): { readonly name: string; readonly organ: string | null } {
  const colon = key.indexOf(':');
  const rest = key.slice(colon + 1);
  if (key.startsWith('-')) return { name: rest, organ: null };
  const length = Number(key.slice(0, colon));
  return { name: rest.slice(length), organ: rest.slice(0, length) };
}

/** Those that stand out upward first, then by how far even the cautious end of the interval lies above the others. */
function departuresOf(
  tallies: readonly NamedTally[],
  all: Tally,
  nameOf: (key: string) => { readonly name: string; readonly organ: string | null },
): Departures[] {
  const able = tallies.filter(({ tally }) => reviewed(tally) > 0);
  const [total, totalDeparted] = [reviewed(all), departed(all)];
  const found = able.map(({ name, tally }): Departures => {
    const [of, count] = [reviewed(tally), departed(tally)];
    const share = shareOf(count, of, LEVEL, able.length);
    const others = total === of ? null : (totalDeparted - count) / (total - of);
    const standing =
      others === null ? 'alike' : share.low > others ? 'more' : share.high < others ? 'less' : 'alike';
    return { ...nameOf(name), tally, share, others, standing };
  });
  const weight = ({ share, others }: Departures): number => share.low - (others ?? share.low);
  return found.sort((a, b) => weight(b) - weight(a) || b.share.of - a.share.of || (a.name < b.name ? -1 : 1));
}

function spreadsOf({ entries }: Table<AlikeCases>): Spread[] {
  const found = Object.values(entries).flatMap((cases) => {
    const spread = widthOf(cases);
    return compare(spread, ZERO) > 0 ? [{ cases, spread }] : [];
  });
  return found
    .sort((a, b) => compare(b.spread, a.spread) || b.cases.records - a.cases.records)
    .map(({ cases, spread }) => ({ cases, spread: printRational(spread), mean: meanOf(cases) }));
}

const widthOf = ({ lowest, highest }: AlikeCases): Rational =>
  subtract(parseRational(highest.amount), parseRational(lowest.amount));

const meanOf = ({ sum, records }: AlikeCases): string =>
  printRational(divide(parseRational(sum), rational(BigInt(records), 1n)));

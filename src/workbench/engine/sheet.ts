import {
  type Basis,
  type CircumstanceSpec,
  explainSchedule,
  explainTable,
  type FactSpec,
  type Locale,
  type Plan,
} from '../../index.ts';
import { bearingOn } from './bearing.ts';
import { byIds } from './by-ids.ts';
import type { TypedCase } from './case-sheet.ts';

/** What the reading page shows of a schedule. */
export interface Sheet {
  readonly title: string;
  readonly id: string;
  readonly version: string;
  readonly until?: string;
  readonly digest: string;
  readonly currency: string;
  readonly basis: readonly Basis[];
  readonly assumptions: readonly string[];
  readonly facts: readonly FactSpec[];
  readonly circumstances: readonly CircumstanceSpec[];
  readonly fines: readonly { readonly id: string; readonly payer: string }[];
  /** The facts that bear on an amount; others bear on confiscation, on measures, on whether there is a fine. */
  readonly bearing: readonly string[];
  /** The published table: a `<table>` in which every text of the schedule is escaped. */
  readonly table: string;
  /** Facts, domains, circumstances as `show` prints them. */
  readonly summary: string;
  readonly examples: readonly SheetExample[];
  readonly text: string;
}

export interface SheetExample {
  /** From 1, as the file has them. */
  readonly number: number;
  readonly line: number;
  readonly case: TypedCase;
  readonly note?: string;
  readonly expects: readonly Expected[];
}

/** What the file expects of one fine of an example, or of the case, as far as the page shows it. */
export interface Expected {
  /** Where there are several fines. */
  readonly payer?: string;
  /** Its id, where it is of one fine. */
  readonly of?: string;
  readonly fine?: string;
  /** Between what the officer decides. */
  readonly band?: readonly [string | null, string | null];
  readonly outcome?: string;
}

type Expectation = Plan['examples'][number]['expect'];

function expectsOf({ fines }: Plan, expect: Expectation): readonly Expected[] {
  const own = expectedOf(expect);
  const each = Object.entries(expect.fines ?? {}).map(([id, one]) => ({
    payer: fines.find((fine) => fine.id === id)?.payer ?? id,
    of: id,
    ...expectedOf(one),
  }));
  const isEmpty = Object.keys(own).length === 0;
  return [...(isEmpty && each.length > 0 ? [] : [own]), ...each];
}

function expectedOf({ fine, total, band, inForce, range, outcome, problem }: Partial<Expectation>): Expected {
  const amount = fine ?? total;
  const ends = inForce ?? band ?? range;
  if (problem !== undefined) return { outcome: 'refused' };
  if (amount !== undefined) return { fine: amount };
  if (ends && (outcome === undefined || outcome === 'band')) return { band: ends };
  return outcome === undefined ? {} : { outcome };
}

export function sheetOf(plan: Plan, text: string, lang: Locale): Sheet {
  const { effective, currency } = plan;
  return {
    title: plan.title,
    id: plan.schedule,
    version: plan.version,
    ...(effective.to !== undefined && { until: effective.to }),
    digest: plan.digest,
    currency: currency.code,
    basis: plan.basis,
    assumptions: plan.assumptions,
    facts: plan.facts,
    circumstances: plan.circumstances,
    fines: plan.fines.map(({ id, payer }) => ({ id, payer })),
    bearing: bearingOn(plan),
    table: tableIn(explainTable(plan, lang, 'html')),
    summary: explainSchedule(plan, lang),
    examples: plan.examples.map(({ place, case: input, note, expect }, index) => {
      const { facts, figures = {}, ...dates } = input;
      return {
        number: index + 1,
        line: place.line,
        case: byIds(plan, { facts, figures, dates }),
        ...(note !== undefined && { note }),
        expects: expectsOf(plan, expect),
      };
    }),
    text,
  };
}

/** The page of `table --format html` without its frame. */
const tableIn = (page: string): string =>
  page.slice(page.indexOf('<table>'), page.lastIndexOf('</table>') + 8);

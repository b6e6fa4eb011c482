import {
  type Basis,
  type CircumstanceSpec,
  explainSchedule,
  explainTable,
  type FactSpec,
  type Locale,
  type Plan,
} from '../../index.ts';
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
  /** What the file expects, as far as it is an amount or an outcome. */
  readonly expects: string;
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
    table: tableIn(explainTable(plan, lang, 'html')),
    summary: explainSchedule(plan, lang),
    examples: plan.examples.map(({ place, case: input, note, expect }, index) => {
      const { facts, figures = {}, ...dates } = input;
      return {
        number: index + 1,
        line: place.line,
        case: { facts, figures, dates },
        ...(note !== undefined && { note }),
        expects: expect.fine ?? expect.band?.join('–') ?? expect.outcome ?? expect.problem ?? '',
      };
    }),
    text,
  };
}

/** The page of `table --format html` without its frame. */
const tableIn = (page: string): string =>
  page.slice(page.indexOf('<table>'), page.lastIndexOf('</table>') + 8);

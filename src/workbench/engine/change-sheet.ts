import {
  type CaseUnder,
  type ChangeKind,
  compare,
  explainChanges,
  type Locale,
  type Plan,
} from '../../index.ts';
import type { TypedCase } from './case-sheet.ts';

/** What a draft changes, region by region, in words; each with a case that opens in the calculator. */
export interface ChangeSheet {
  readonly regions: readonly RegionLine[];
  readonly beside: readonly (readonly [label: string, text: string])[];
  readonly tally: string;
}

export interface RegionLine {
  readonly kind: ChangeKind;
  readonly says: string;
  readonly where: string;
  readonly cases: readonly {
    readonly facts: string;
    readonly old: UnderLine;
    readonly later: UnderLine;
  }[];
}

/** What one version makes of the case. */
export interface UnderLine {
  readonly says: string;
  readonly case: TypedCase;
}

/** @throws where the two cannot be compared: in different currencies */
export function changeSheet(old: Plan, later: Plan, lang: Locale): ChangeSheet {
  const { regions, beside, tally } = explainChanges(compare(old, later), { old, new: later }, lang);
  return {
    beside,
    tally,
    regions: regions.map(({ region, says, where, cases }) => ({
      kind: region.kind,
      says,
      where,
      cases: cases.flatMap(({ facts, old: before, new: after }, index) => {
        const one = region.cases[index];
        return one ? [{ facts, old: under(before, one.old), later: under(after, one.new) }] : [];
      }),
    })),
  };
}

const under = (says: string, { case: { facts, figures = {} } }: CaseUnder): UnderLine => ({
  says,
  case: { facts, figures, dates: {} },
});

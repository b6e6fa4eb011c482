import type { Path } from '../../base/place.ts';
import { compare, printRational } from '../../base/rational.ts';
import { suggest } from '../../base/suggest.ts';
import type { Choice, Node } from '../../model/plan.ts';
import type { Across, Band, RangeEnds, Share } from '../../model/schedule.ts';
import { constantOf } from '../constant.ts';
import { lowerBoth, lowerEnds, NO_MAXIMUM, NO_MINIMUM, type NodeEnds } from '../fines/range.ts';
import type { Terms } from '../fines/terms.ts';
import { report, type Scope } from '../scope.ts';
import { lowerAcross } from '../values/table.ts';
import { endOf, noFine, times } from './ends.ts';
import { gradeNames } from './grade-names.ts';
import { lowerInterval, lowerShare } from './shares.ts';

/** What bands are worked out from. */
export interface BandContext {
  readonly id: string;
  readonly rank: Node;
  /** The statutory range, as money. */
  readonly range: NodeEnds;
  /** What bands in the range's own unit are multiplied by. */
  readonly base: Node | undefined;
  /** Whether every grade must have a band: in a case only those it can meet. */
  readonly complete: boolean;
}

/** The grade's part of the range, as money; `undefined` where the terms have no bands, `null` after a problem. sem: band */
export function lowerBands(scope: Scope, terms: Terms, context: BandContext): NodeEnds | undefined | null {
  const bands = bandsOf(scope, terms, context.id);
  if (bands === undefined) return undefined;
  if (!checkGrades(scope, bands, terms, context)) return null;
  const ends = lowerBoth((end) => {
    const cases = gradeNames(scope).flatMap((grade, index): readonly Choice[] => {
      const found = bands.find((band) => band.grade === grade);
      const node = found && lowerGrade(scope, found, end, context);
      return node ? [{ is: String(index + 1), gives: node }] : [];
    });
    return cases.length > 0 ? { node: 'choose', by: context.rank, cases } : undefined;
  });
  return ends ?? null;
}

type GradeBand = { readonly grade: string; readonly across: string | undefined; readonly path: Path } & (
  | { readonly band: Band | Across<Band> }
  | { readonly share: Share | Across<Share> }
);

/** Bands or shares stand in the terms, or, where there is one fine, in the rows of the grades. */
function bandsOf(scope: Scope, terms: Terms, id: string): readonly GradeBand[] | undefined {
  const inRows = (scope.schedule.grades?.rows ?? []).flatMap((row, index): readonly GradeBand[] => {
    const path: Path = ['grades', 'rows', index, 'band'];
    return row.band === undefined ? [] : [{ grade: row.grade, across: undefined, band: row.band, path }];
  });
  const given = terms.bands ?? terms.shares;
  if (given && inRows.length > 0) report(scope, 'compile/bands-twice', { fine: id }, given.path);
  if (terms.bands) {
    const { value, path } = terms.bands;
    const { across } = value;
    return Object.entries(value.grades).map(([grade, band]) => ({
      grade,
      across,
      band,
      path: [...path, grade],
    }));
  }
  if (terms.shares) {
    const { value, path } = terms.shares;
    const { across } = value;
    return Object.entries(value.grades).map(([grade, share]) => ({
      grade,
      across,
      share,
      path: [...path, grade],
    }));
  }
  return inRows.length > 0 ? inRows : undefined;
}

function checkGrades(scope: Scope, bands: readonly GradeBand[], terms: Terms, context: BandContext): boolean {
  const grades = gradeNames(scope);
  const at = (terms.bands ?? terms.shares)?.path ?? terms.path;
  if (grades.length === 0) report(scope, 'compile/bands-without-grades', {}, at);
  for (const { grade, path } of bands) {
    if (grades.length === 0 || grades.includes(grade)) continue;
    const suggestion = suggest(grade, grades);
    report(scope, 'compile/unknown-grade', { grade, grades, ...(suggestion && { suggestion }) }, path);
  }
  const missing = context.complete
    ? grades.filter((grade) => !bands.some((band) => band.grade === grade))
    : [];
  for (const grade of missing) report(scope, 'compile/grade-without-band', { grade, fine: context.id }, at);
  return grades.length > 0 && missing.length === 0;
}

function lowerGrade(
  scope: Scope,
  band: GradeBand,
  end: keyof NodeEnds,
  context: BandContext,
): Node | undefined {
  const { grade, across, path } = band;
  return 'band' in band
    ? lowerAcross(scope, across, band.band, path, (gives, here) =>
        lowerBand(scope, gives, here, grade, end, context),
      )
    : lowerAcross(scope, across, band.share, path, (gives, here) =>
        lowerShare(scope, gives, here, end, context.range),
      );
}

function lowerBand(
  scope: Scope,
  band: Band,
  path: Path,
  grade: string,
  end: keyof NodeEnds,
  { range, base }: BandContext,
): Node | undefined {
  if (typeof band === 'string') return endOf(scope, band, range, path);
  if ('instead' in band) return noFine(scope, band);
  if ('cell' in band) return lowerInterval(scope, band, path, end, (bound) => times(bound, base));
  const ends = lowerEnds(scope, band as RangeEnds, path, grade);
  if (!ends) return undefined;
  if (end === 'min' && !base) checkInside(scope, ends, range, path, grade);
  // a band that names one end only takes the other from the range
  const open = end === 'min' ? NO_MINIMUM : NO_MAXIMUM;
  return ends[end] === open ? range[end] : times(ends[end], base);
}

function checkInside(scope: Scope, band: NodeEnds, range: NodeEnds, path: Path, grade: string): void {
  const [min, max] = [constantOf(scope.steps, band.min), constantOf(scope.steps, band.max)];
  const [rangeMin, rangeMax] = [constantOf(scope.steps, range.min), constantOf(scope.steps, range.max)];
  if (!min || !max || !rangeMin || !rangeMax) return;
  const under = band.min !== NO_MINIMUM && compare(min, rangeMin) < 0;
  const over = band.max !== NO_MAXIMUM && compare(max, rangeMax) > 0;
  if (!under && !over) return;
  const params = { min: printRational(min), max: printRational(max) };
  const ends = { rangeMin: printRational(rangeMin), rangeMax: printRational(rangeMax) };
  report(scope, 'compile/band-outside-range', { grade, ...params, ...ends }, path);
}

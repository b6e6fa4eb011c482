import type { Path } from '../../base/place.ts';
import { suggest } from '../../base/suggest.ts';
import type { Choice, Node } from '../../model/plan.ts';
import type { Across, Band, RangeEnds, Share } from '../../model/schedule.ts';
import { lowerBoth, lowerEnds, NO_MAXIMUM, NO_MINIMUM, type NodeEnds } from '../fines/range.ts';
import type { At, Terms } from '../fines/terms.ts';
import { atMost, refuse, test } from '../nodes.ts';
import { addEnds, freshName, report, type Scope } from '../scope.ts';
import { readsNumbers } from '../settled.ts';
import { lowerAcross } from '../values/table.ts';
import { endOf, noFine, times } from './ends.ts';
import { gradeNames } from './grade-names.ts';
import { refuseOutside } from './outside.ts';
import { intervalEnds, lowerInterval, lowerShare } from './shares.ts';

/** What the bands of grades are worked out from. */
export interface BandContext extends RangeContext {
  readonly rank: Node;
  /** Whether every grade must have a band: in a case only those it can meet. */
  readonly complete: boolean;
}

/** The range that a band is a part of. */
export interface RangeContext {
  readonly id: string;
  /** The statutory range, as money. */
  readonly range: NodeEnds;
  /** The same in its own unit, and where it stands. */
  readonly unit: NodeEnds;
  readonly at: Path;
  /** What bands in the range's own unit are multiplied by. */
  readonly base: Node | undefined;
}

/** The part of the range that a case has whatever the grade, as money; `null` after a problem. sem: band */
export function lowerOwnBand(
  scope: Scope,
  { value, path }: At<Band>,
  context: RangeContext,
): NodeEnds | null {
  return lowerBoth((end) => lowerBand(scope, value, path, '', end, context)) ?? null;
}

/** The grade's part of the range, as money; `undefined` where the terms have no bands, `null` after a problem. sem: band */
export function lowerBands(scope: Scope, terms: Terms, context: BandContext): NodeEnds | undefined | null {
  const bands = bandsOf(scope, terms);
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
  | { readonly share: Share | Across<Share>; readonly ofMaximum: boolean }
);

/** Bands or shares stand in the terms, or, where there is one fine, in the rows of the grades. */
function bandsOf(scope: Scope, terms: Terms): readonly GradeBand[] | undefined {
  const inRows = (scope.schedule.grades?.rows ?? []).flatMap((row, index): readonly GradeBand[] => {
    const path: Path = ['grades', 'rows', index, 'band'];
    return row.band === undefined ? [] : [{ grade: row.grade, across: undefined, band: row.band, path }];
  });
  const given = terms.bands ?? terms.shares;
  const [inRow] = inRows;
  if (given && inRow) {
    const keys = ['band', terms.bands ? 'bands' : 'shares'] as const;
    report(scope, 'compile/bands-twice', { keys }, given.path, 0, [inRow.path]);
  }
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
      ofMaximum: value.of === 'maximum',
      path: [...path, grade],
    }));
  }
  return inRows.length > 0 ? inRows : undefined;
}

function checkGrades(scope: Scope, bands: readonly GradeBand[], terms: Terms, context: BandContext): boolean {
  const grades = gradeNames(scope);
  const at = (terms.bands ?? terms.shares)?.path ?? terms.path;
  for (const { grade, path } of bands) {
    if (grades.includes(grade)) continue;
    const suggestion = suggest(grade, grades);
    report(scope, 'compile/unknown-grade', { grade, grades, ...(suggestion && { suggestion }) }, path);
  }
  const missing = context.complete
    ? grades.filter((grade) => !bands.some((band) => band.grade === grade))
    : [];
  for (const grade of missing) {
    const row: Path = ['grades', 'rows', grades.indexOf(grade)];
    report(scope, 'compile/grade-without-band', { grade, fine: context.id }, at, 0, [row]);
  }
  return missing.length === 0;
}

function lowerGrade(
  scope: Scope,
  band: GradeBand,
  end: keyof NodeEnds,
  context: BandContext,
): Node | undefined {
  const { grade, across, path } = band;
  return 'band' in band
    ? lowerAcross(scope, across, band.band, path, (gives, here, inColumn) =>
        lowerBand(inColumn, gives, here, grade, end, context),
      )
    : lowerAcross(scope, across, band.share, path, (gives, here, inColumn) =>
        lowerShare(inColumn, gives, here, end, context.range, band.ofMaximum),
      );
}

function lowerBand(
  scope: Scope,
  band: Band,
  path: Path,
  grade: string,
  end: keyof NodeEnds,
  context: RangeContext,
): Node | undefined {
  const { range, base } = context;
  if (typeof band === 'string') return endOf(scope, band, range, path);
  if ('instead' in band) return noFine(scope, band);
  if ('cell' in band) {
    if (end === 'min') refuseOutside(scope, intervalEnds(scope, band, base), path, grade, context);
    return lowerInterval(scope, band, end, (bound) => times(bound, base));
  }
  const ends = lowerEnds(scope, band as RangeEnds, path, grade || context.id);
  if (!ends) return undefined;
  if (end === 'min') refuseOutside(scope, ends, path, grade, context);
  // a band that names one end only takes the other from the range
  const open = end === 'min' ? NO_MINIMUM : NO_MAXIMUM;
  if (ends[end] === open) return range[end];
  return end === 'max' && mayCross(scope, ends) ? apart(scope, ends, path, context) : times(ends[end], base);
}

/** Whether ends that both are stated hang on numbers of the case. */
const mayCross = (scope: Scope, { min, max }: NodeEnds): boolean =>
  min !== max && min !== NO_MINIMUM && max !== NO_MAXIMUM && readsNumbers(scope, [min, max]);

/** The upper end, refused in a case where the lower one lies above it. */
function apart(scope: Scope, ends: NodeEnds, path: Path, { id, base }: RangeContext): Node {
  const name = freshName(scope, `${id}.band.stated`, '.max');
  const stated = addEnds(
    scope,
    name,
    { rule: 'band', minor: true },
    { min: times(ends.min, base), max: times(ends.max, base) },
    path,
  );
  const refusal = refuse({ why: 'empty-band', step: `${name}.max` });
  return test(atMost(stated.min, stated.max), stated.max, refusal);
}

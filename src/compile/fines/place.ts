import type { Path } from '../../base/place.ts';
import type { Cell, CellBound, NumberBound } from '../../model/formula.ts';
import type { Node } from '../../model/plan.ts';
import type { FinePlace, GradeRow } from '../../model/schedule.ts';
import { endOf, needEnd, times } from '../grades/ends.ts';
import { partOf, whereEnded } from '../grades/part.ts';
import { lowerName } from '../names.ts';
import { difference, number, product, quotient, sum } from '../nodes.ts';
import { addStep, noteAssumption, report, type Scope } from '../scope.ts';
import { refuseCrossed } from '../settled.ts';
import { asNode } from '../typed.ts';
import { checkShare } from '../values/check-share.ts';
import { lowerValue } from '../values/value.ts';
import type { NodeEnds } from './range.ts';

/** What a place is worked out from: the ends it stands between, the statutory range, and the base of the unit. */
export interface PlaceContext {
  /** Begins the names of steps. */
  readonly id: string;
  /** The fine's own id. */
  readonly owner: string;
  readonly inForce: NodeEnds;
  readonly range: NodeEnds;
  readonly base: Node | undefined;
  /** The rank of the grade that applies, where there are grades. */
  readonly rank: Node | undefined;
}

/** The exact amount, before circumstances act on it; `undefined` for a figure that the officer decides. sem: place */
export function lowerPlace(
  scope: Scope,
  place: FinePlace,
  path: Path,
  context: PlaceContext,
): Node | undefined {
  const { inForce, range, base, id } = context;
  if (typeof place === 'string') return place === 'decided' ? undefined : endOf(scope, place, inForce, path);
  noteAssumption(scope, place.assumed);
  const value = (key: string, of: Parameters<typeof lowerValue>[1]) =>
    lowerValue(scope, of, [...path, key], id);
  if ('share' in place || 'along' in place)
    needEnd(scope, 'share' in place ? 'share' : 'along', 'max', inForce, path);
  if ('of_maximum' in place) needEnd(scope, 'of_maximum', 'max', range, path);
  if ('of_minimum' in place) needEnd(scope, 'of_minimum', 'min', range, path);
  if ('share' in place) {
    const share = value('share', place.share);
    if (share) checkShare(scope, share, 'share', [...path, 'share']);
    return share && partOf(scope, inForce, share);
  }
  if ('along' in place) {
    const share = alongShare(scope, place, path, context);
    return share && partOf(scope, inForce, share);
  }
  if ('of_maximum' in place) {
    const scale = scaled(value('of_maximum', place.of_maximum), range.max);
    return scale && whereEnded(scope, range.max, scale);
  }
  if ('of_minimum' in place) return scaled(value('of_minimum', place.of_minimum), range.min);
  if ('exactly' in place) {
    const exact = value('exactly', place.exactly);
    return exact && times(exact, base);
  }
  return increments(scope, place, path, context);
}

const scaled = (factor: Node | undefined, end: Node): Node | undefined => factor && product(factor, end);

function increments(
  scope: Scope,
  place: Extract<FinePlace, { start: unknown }>,
  path: Path,
  context: PlaceContext,
): Node | undefined {
  const { inForce, base, id } = context;
  const { start } = place;
  const from = isEnd(start)
    ? endOf(scope, start, inForce, [...path, 'start'])
    : lowerValue(scope, start, [...path, 'start'], id);
  const added = place.add.map((value, index) => lowerValue(scope, value, [...path, 'add', index], id));
  const known = added.filter((node) => node !== undefined);
  if (!from || known.length < added.length) return undefined;
  return sum(isEnd(start) ? from : times(from, base), ...known.map((node) => times(node, base)));
}

const isEnd = (start: unknown): start is 'lowest' | 'middle' | 'highest' =>
  start === 'lowest' || start === 'middle' || start === 'highest';

type Along = Extract<FinePlace, { along: string }>;

/** How far the fact has come through the grade's interval, held to 0..1. sem: place-along */
function alongShare(scope: Scope, place: Along, path: Path, context: PlaceContext): Node | undefined {
  const lowered = lowerName(scope, place.along, [...path, 'along']);
  if (!lowered) return undefined;
  const typed = asNode(lowered);
  if (typed.type !== 'number') {
    report(scope, 'compile/type', { expected: 'number', found: typed.type }, [...path, 'along']);
    return undefined;
  }
  const ends = scope.schedule.grades
    ? gradeEnds(scope, place, path, context)
    : plainEnds(scope, place, path, context);
  if (!ends) return undefined;
  const [from, until] = factFalls(scope, place.along) ? [ends.max, ends.min] : [ends.min, ends.max];
  const start = addStep(
    scope,
    { name: `${context.id}.from`, rule: 'along-end', node: from, minor: true },
    path,
  );
  const stop = addStep(
    scope,
    { name: `${context.id}.until`, rule: 'along-end', node: until, minor: true },
    path,
  );
  const share = quotient(difference(typed.node, start), difference(stop, start));
  const held: Node = { node: 'greatest', of: [number('0'), { node: 'least', of: [number('1'), share] }] };
  return addStep(scope, { name: `${context.id}.share`, rule: 'along-share', node: held }, path);
}

/** With `harm: less` the lighter end of the interval is its upper one. */
function factFalls(scope: Scope, name: string): boolean {
  const binding = scope.names.get(name);
  return binding?.is === 'fact' && binding.fact.harm === 'less';
}

function plainEnds(scope: Scope, place: Along, path: Path, context: PlaceContext): NodeEnds | undefined {
  const min = place.from && lowerValue(scope, place.from, [...path, 'from'], context.id);
  const max = place.until && lowerValue(scope, place.until, [...path, 'until'], context.id);
  if (!place.from || !place.until) report(scope, 'compile/along-without-grades', { fact: place.along }, path);
  const from = [...path, 'from'];
  if (min && max)
    refuseCrossed(scope, {
      what: place.along,
      min,
      max,
      apart: true,
      path: [...path, 'until'],
      others: [from],
    });
  return min && max && { min, max };
}

/** The ends of each grade's interval on the fact, chosen by the grade that applies. */
function gradeEnds(scope: Scope, place: Along, path: Path, context: PlaceContext): NodeEnds | undefined {
  const rows = scope.schedule.grades?.rows ?? [];
  const all = rows.map((row, index) => rowEnds(scope, place, path, row, index, context));
  const known = all.filter((ends) => ends !== undefined);
  if (known.length < rows.length || !context.rank) return undefined;
  const by = context.rank;
  const chosen = (end: keyof NodeEnds): Node => ({
    node: 'choose',
    by,
    cases: known.map((ends, index) => ({ is: String(index + 1), gives: ends[end] })),
  });
  return { min: chosen('min'), max: chosen('max') };
}

/** The interval of one row; an open end is closed by `from` (share 0) or `until` (share 1). */
function rowEnds(
  scope: Scope,
  place: Along,
  path: Path,
  row: GradeRow,
  index: number,
  context: PlaceContext,
): NodeEnds | undefined {
  const cell = row.when[place.along];
  const here: Path = ['grades', 'rows', index];
  const params = { fact: place.along, grade: row.grade };
  if (cell?.cell !== 'interval' || isPoint(cell)) {
    report(scope, 'compile/along-without-interval', params, cell ? [...here, place.along] : here, 0, [
      [...path, 'along'],
    ]);
    return undefined;
  }
  const falls = factFalls(scope, place.along);
  const [low, high] = falls ? (['until', 'from'] as const) : (['from', 'until'] as const);
  const end = (bound: CellBound | undefined, key: 'from' | 'until'): Node | undefined => {
    if (isNumber(bound)) return number(bound.value.value);
    const closing = place[key];
    if (closing) return lowerValue(scope, closing, [...path, key], context.id);
    report(scope, 'compile/along-open', { ...params, key }, path, 0, [[...here, place.along]]);
    return undefined;
  };
  const min = end(cell.lower, low);
  const max = end(cell.upper, high);
  if (!min || !max) return undefined;
  const closed = isNumber(cell.lower) ? (isNumber(cell.upper) ? undefined : high) : low;
  const cellPath = [...here, place.along];
  if (closed)
    refuseCrossed(scope, {
      what: place.along,
      min,
      max,
      apart: true,
      path: [...path, closed],
      others: [cellPath],
    });
  return { min, max };
}

const isNumber = (bound: CellBound | undefined): bound is NumberBound => bound?.value.literal === 'number';

const isPoint = ({ lower, upper }: Extract<Cell, { cell: 'interval' }>): boolean =>
  lower?.value.literal === 'number' &&
  upper?.value.literal === 'number' &&
  lower.value.value === upper.value.value;

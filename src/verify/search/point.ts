import { evaluateStep, isHalt, type Run } from '../../assess/evaluate.ts';
import type { Value } from '../../assess/value.ts';
import { printDate } from '../../base/civil-date.ts';
import { digitsBetween } from '../../base/digits-between.ts';
import {
  add,
  divide,
  isInfinite,
  multiply,
  ONE,
  printRational,
  type Rational,
  rational,
  sign,
  subtract,
} from '../../base/rational.ts';
import type { FactSpec } from '../../model/plan.ts';
import type { ProofCase } from '../../model/proof.ts';
import { isAssumption } from '../model/assumption.ts';
import { type Between, datesFor } from '../model/dates.ts';
import { type Domain, meeting, span } from '../model/domain.ts';
import type { Box, Model } from '../model/model.ts';

/** One value for each fact; a figure as its share of the way between its bounds, a list as its number of items. */
export type Point = ReadonlyMap<string, Value>;

/** A point of a box: at the given values where the box holds them, else at its low ends. */
export function pointIn(
  { between }: Model,
  box: Box,
  wanted: ReadonlyMap<string, Rational> = new Map(),
): Point {
  const point = new Map<string, Value>();
  for (const [fact, domain] of box) {
    if (isAssumption(fact)) continue;
    const value = wanted.get(fact) ?? firstOf(domain);
    if (value !== undefined) point.set(fact, value);
  }
  const settled = new Map<string, Rational>();
  for (const [name, time] of between) {
    const value = point.get(name);
    point.delete(name);
    if (value !== undefined && typeof value !== 'string') setDates(box, point, time, value, settled);
  }
  return point;
}

function setDates(
  box: Box,
  point: Map<string, Value>,
  time: Between,
  value: Rational,
  settled: Map<string, Rational>,
): void {
  const ranges = (fact: string) => box.get(fact)?.ranges ?? [];
  for (const [fact, day] of datesFor(time, value, ranges, settled) ?? []) {
    if (!ranges(fact).some((range) => meeting(range, { lo: day, hi: day }))) continue;
    settled.set(fact, day);
    point.set(fact, day);
  }
}

/** The point with another value of a fact, or with another time between two dates. */
export function withValue({ between }: Model, box: Box, point: Point, fact: string, value: Value): Point {
  const time = between.get(fact);
  const next = new Map(point);
  if (!time) return next.set(fact, value);
  if (typeof value !== 'string') setDates(box, next, time, value, new Map());
  return next;
}

/** The box that holds this one point. */
export function boxAt(model: Model, point: Point): Box {
  const box = new Map(model.whole);
  for (const [fact, value] of point) {
    const domain = box.get(fact);
    if (!domain) continue;
    if (typeof value === 'string') box.set(fact, { ...domain, ranges: [], words: [value] });
    else box.set(fact, { ...domain, ranges: [{ lo: value, hi: value }], words: [] });
  }
  return box;
}

/** The first word, else the number nearest to zero on its low side. */
function firstOf(domain: Domain): Value | undefined {
  const [range] = domain.ranges;
  if (!range) return domain.words[0];
  return range.lo ?? span(domain)?.hi ?? rational(0n, 1n);
}

/** A text that says which point it is. */
export const keyOfPoint = (point: Point): string =>
  [...point.values()].map((value) => (typeof value === 'string' ? value : `${value.n}/${value.d}`)).join();

/** The run of a point, with its figures; of these only what is read, where that is said. */
export function runOf(model: Model, point: Point, reads?: ReadonlySet<string>): Run {
  const { values, lists } = valuesOf(model, point);
  const run = newRun(model, values, lists);
  setFigures(model, point, run, values, reads);
  return run;
}

/** What a point gives of facts and stated circumstances, and of the items of lists. */
export function valuesOf(
  model: Model,
  point: Point,
): { readonly values: Map<string, Value>; readonly lists: Run['lists'] } {
  const values = new Map<string, Value>();
  const lists = new Map<string, readonly ReadonlyMap<string, Value>[]>();
  for (const spec of model.plan.facts) {
    const value = point.get(spec.id);
    if (value === undefined) continue;
    if (spec.kind === 'list') lists.set(spec.id, itemsOf(spec, point, value));
    else values.set(spec.id, value);
  }
  for (const { id, stated } of model.plan.circumstances) {
    const value = point.get(id);
    if (stated && value !== undefined) values.set(id, value);
  }
  return { values, lists };
}

/**
 * Adds the figures of a point to the values of its run, one by one: a figure's bounds may hang on another figure. A step that
 * was worked out without a figure does not read it.
 */
export function setFigures(
  model: Model,
  point: Point,
  run: Run,
  values: Map<string, Value>,
  reads?: ReadonlySet<string>,
): void {
  for (const { id } of model.plan.figures) {
    const name = `figure:${id}`;
    const share = reads && !reads.has(name) ? undefined : point.get(name);
    const figure = share === undefined ? undefined : figureAt(model, run, id, share);
    if (figure) values.set(name, figure);
  }
}

const MOST_ITEMS = 50n;

function itemsOf(spec: FactSpec, point: Point, count: Value): readonly ReadonlyMap<string, Value>[] {
  const wanted = typeof count === 'string' ? 0n : count.n;
  const size = wanted > MOST_ITEMS ? MOST_ITEMS : wanted;
  const item = new Map<string, Value>();
  for (const { id } of spec.items ?? []) {
    const value = point.get(id);
    if (value !== undefined) item.set(id, value);
  }
  return Array.from({ length: Number(size) }, () => item);
}

export function newRun(
  model: Model,
  values: ReadonlyMap<string, Value>,
  lists: Run['lists'],
  done: readonly (readonly [string, Value])[] = [],
): Run {
  const records = done.flatMap(([name, value]) => {
    const step = model.steps.get(name);
    return step ? [[name, { step, value, reads: [], rows: [] }] as const] : [];
  });
  return {
    steps: model.steps,
    values,
    lists,
    done: new Map(records),
    used: new Set(),
    ended: new Map(),
    untraced: true,
  };
}

/** A number with at most 12 decimals at about this share of the way between the bounds of a figure. */
function figureAt(model: Model, run: Run, id: string, share: Value): Rational | undefined {
  if (typeof share === 'string') return undefined;
  const [lower, upper] = boundsFor(model, run, id).map((name) => numberAt(run, name));
  const scale = scaleOf(model, run, id);
  if (!lower || !upper || !scale || sign(scale) <= 0 || isInfinite(lower)) return undefined;
  if (isInfinite(upper)) return digitsBetween(divide(lower, scale), divide(add(lower, ONE), scale), share);
  return digitsBetween(divide(lower, scale), divide(upper, scale), share);
}

/** The steps of the bounds of a figure; where several rows ask for it, the engine says of a figure outside which ones are meant. */
function boundsFor(
  model: Model,
  { values, lists }: Pick<Run, 'values' | 'lists'>,
  id: string,
): readonly [string, string] {
  const usual = [`${id}.lowest`, `${id}.highest`] as const;
  if (!model.steps.has(`${id}.lowest.2`) || !model.steps.has(id)) return usual;
  try {
    evaluateStep(newRun(model, new Map(values).set(`figure:${id}`, rational(-1n, 1n)), lists), id);
  } catch (thrown) {
    if (!isHalt(thrown)) throw thrown;
    const ending = thrown.halt === 'ending' ? thrown.ending : undefined;
    if (ending?.kind === 'refused' && ending.refusal.why === 'figure-outside')
      return [ending.refusal.min, ending.refusal.max];
  }
  return usual;
}

/** By what the officer's figure is multiplied before it is held to its bounds: what one more of it adds. */
function scaleOf(
  model: Model,
  { values, lists }: Pick<Run, 'values' | 'lists'>,
  id: string,
): Rational | undefined {
  const step = `${id}.figure`;
  const node = model.steps.get(step)?.node;
  if (!node || node.node === 'fact') return ONE;
  const at = (figure: bigint): Rational | undefined =>
    numberAt(newRun(model, new Map(values).set(`figure:${id}`, rational(figure, 1n)), lists), step);
  const [none, one] = [at(0n), at(1n)];
  return none && one && subtract(one, none);
}

/** The value of a step, where the case gives it one. */
export function valueAt(run: Run, name: string): Value | undefined {
  try {
    return evaluateStep(run, name);
  } catch (thrown) {
    if (isHalt(thrown)) return undefined;
    throw thrown;
  }
}

export function numberAt(run: Run, name: string): Rational | undefined {
  const value = valueAt(run, name);
  return typeof value === 'string' ? undefined : value;
}

/** The case as a caller would give it: facts as texts, circumstances that are stated, figures with a reason. */
export function caseOf(model: Model, point: Point, keep?: ReadonlySet<string>): ProofCase {
  const facts: Record<string, string | Record<string, string>[]> = {};
  const run = runOf(model, point);
  for (const spec of model.plan.facts) {
    const value = point.get(spec.id);
    if (value === undefined || (keep && !keep.has(spec.id))) continue;
    if (spec.kind !== 'list') facts[spec.id] = textOf(spec, value);
    else
      facts[spec.id] = (run.lists.get(spec.id) ?? []).map((item) =>
        Object.fromEntries(
          (spec.items ?? []).flatMap((inner) => {
            const found = item.get(inner.id);
            return found === undefined ? [] : [[inner.name, textOf(inner, found)]];
          }),
        ),
      );
  }
  for (const { id, stated } of model.plan.circumstances) {
    const value = point.get(id);
    if (stated && typeof value === 'string' && value !== 'no' && !(keep && !keep.has(id))) facts[id] = value;
  }
  const figures = Object.fromEntries(
    model.plan.figures.flatMap(({ id }) => {
      const value = run.values.get(`figure:${id}`);
      return value === undefined || typeof value === 'string'
        ? []
        : [[id, { value: printRational(value), reason: 'verify' }]];
    }),
  );
  return { facts, ...(Object.keys(figures).length > 0 && { figures }) };
}

const HUNDRED = rational(100n, 1n);

export function textOf(spec: Pick<FactSpec, 'kind'>, value: Value): string {
  if (typeof value === 'string') return value;
  if (spec.kind === 'date') return printDate(Number(value.n));
  return printRational(spec.kind === 'percent' ? multiply(value, HUNDRED) : value);
}

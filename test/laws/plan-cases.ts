import { domainOf } from '../../src/assess/read-plan.ts';
import { printDate } from '../../src/base/civil-date.ts';
import { holds } from '../../src/base/interval.ts';
import { powerOfTen } from '../../src/base/power-of-ten.ts';
import {
  add,
  divide,
  multiply,
  ONE,
  parseRational,
  printRational,
  type Rational,
  rational,
  subtract,
} from '../../src/base/rational.ts';
import { floorTo } from '../../src/base/rounding.ts';
import type { Case, FactSpec, Plan } from '../../src/index.ts';

/** Whole numbers from 0 to below `size`, the same ones for the same seed. */
export type Draw = (size: number) => number;

/** Park and Miller's generator; the division leaves the lowest bits out, which neighbouring seeds share. */
export function drawFrom(seed: number): Draw {
  let state = (seed * 1_299_709) % 2147483647 || 1;
  return (size) => {
    state = (state * 16807) % 2147483647;
    return Math.floor(state / 1024) % size;
  };
}

/** Every number that a plan says somewhere: ends of intervals, constants, factors. */
function numbersIn(part: unknown, found: Set<string> = new Set()): ReadonlySet<string> {
  if (typeof part !== 'object' || part === null) return found;
  for (const [key, value] of Object.entries(part)) {
    if (['lower', 'upper', 'value'].includes(key) && typeof value === 'string') found.add(value);
    else numbersIn(value, found);
  }
  return found;
}

const HUNDRED = rational(100n, 1n);

/** Texts of a number fact: each number of the plan on its grid, one grid unit beside it, and any between. */
function numbersFor(spec: FactSpec, numbers: readonly Rational[]): readonly string[] {
  const unit = rational(1n, powerOfTen(spec.decimals ?? 0));
  const shown = numbers.map((one) => (spec.kind === 'percent' ? multiply(one, HUNDRED) : one));
  const onGrid = shown.map((one) => floorTo(one, unit));
  const beside = onGrid.flatMap((one) => [one, add(one, unit), subtract(one, unit)]);
  return [...new Set(beside.map(printRational))];
}

/** Whether a fact may have the value; a few that it may not have are given all the same. */
const mayHave = (spec: FactSpec, text: string): boolean =>
  holds(domainOf(spec), divide(parseRational(text), spec.kind === 'percent' ? HUNDRED : ONE));

const CHINESE = ['是', '否', '减轻', '从轻'];

/** What nobody should be given as a fact, or what says it in another way. */
const ODD: readonly unknown[] = [
  '',
  ' 1',
  '01',
  '1e3',
  '-0',
  '0.000000000001',
  '12345678901234567890123456789',
  '9007199254740993',
  '999999999999999999',
  '1000000000.01',
  '2023-02-29',
  'toString',
  '__proto__',
  Number.NaN,
  -0,
  1e21,
  0.1 + 0.2,
  null,
  true,
  false,
  [],
  {},
  undefined,
];

/** What draws cases of a plan: whole ones, mostly in order, at and beside every number that the plan names. */
export function caseDrawer(plans: readonly Plan[], draw: Draw): () => Case {
  const plan = plans[plans.length - 1] as Plan;
  const numbers = [...numbersIn([plan.steps, plan.facts])]
    .filter((text) => text !== 'inf' && /^-?[0-9./]+$/.test(text))
    .map(parseRational);
  const known = new Map<FactSpec, readonly string[]>();
  const pick = <T>(of: readonly T[]): T => of[draw(of.length)] as T;
  const textsOf = (spec: FactSpec): readonly string[] => {
    const found = known.get(spec);
    if (found) return found;
    const all = numbersFor(spec, numbersOf(spec, numbers));
    const inside = all.filter((text) => mayHave(spec, text));
    const texts = [
      ...inside,
      ...all.filter((text) => !inside.includes(text)).slice(0, 1 + inside.length / 30),
    ];
    known.set(spec, texts);
    return texts;
  };

  const between = (spec: FactSpec): string => {
    const [a, b] = [pick(textsOf(spec)), pick(textsOf(spec))].map(parseRational) as [Rational, Rational];
    const part = divide(rational(BigInt(draw(1000)), 1n), rational(999n, 1n));
    const unit = rational(1n, powerOfTen(spec.decimals ?? 0));
    return printRational(floorTo(add(a, multiply(subtract(b, a), part)), unit));
  };
  const scalar = (spec: FactSpec): unknown => {
    if (draw(150) === 0) return pick(ODD);
    if (spec.words && (spec.kind === 'flag' || spec.kind === 'choice' || draw(6) === 0)) {
      if (spec.kind === 'flag' && draw(20) === 0) return pick([true, false, ...CHINESE]);
      return pick(spec.words);
    }
    if (spec.kind === 'date') return printDate(10_000 + draw(10_000));
    const text = draw(2) === 0 ? pick(textsOf(spec)) : between(spec);
    if (draw(12) === 0) return Number(text);
    return draw(12) === 0 && text.includes('.') ? `${text}0` : text;
  };
  const items = (spec: FactSpec): unknown =>
    Array.from({ length: 1 + draw(3) }, () =>
      Object.fromEntries((spec.items ?? []).map((item) => [item.name, scalar(item)])),
    );

  return () => {
    const facts: Record<string, unknown> = {};
    for (const spec of plan.facts) {
      if (draw(40) === 0) continue;
      facts[pick([spec.id, spec.id, spec.name, spec.label])] =
        spec.kind === 'list' ? items(spec) : scalar(spec);
    }
    for (const { id, name, label, kinds, stated } of plan.circumstances) {
      if (draw(4) > 0 || (!stated && draw(20) > 0)) continue;
      facts[pick([id, name, label])] = pick(kinds.length > 1 ? ['no', ...kinds] : ['yes', 'yes', 'no']);
    }
    if (draw(100) === 0) facts.unknown = '1';
    return { facts, ...datesOf(plans, draw), ...figuresOf(plan, draw, pick) } as Case;
  };
}

/** The numbers of a plan that can be a value of the fact, with some that the plan does not name. */
function numbersOf(spec: FactSpec, numbers: readonly Rational[]): readonly Rational[] {
  const own = [...numbersIn(spec)].filter((text) => text !== 'inf').map(parseRational);
  return [...own, ...own, ...numbers, ONE, HUNDRED, rational(1_000_000n, 1n)];
}

function datesOf(plans: readonly Plan[], draw: Draw): Partial<Case> {
  if (draw(3) > 0 && plans.length === 1) return {};
  const days = plans.flatMap(({ effective: { from, to } }) => [from, ...(to === undefined ? [] : [to])]);
  const day = (): string =>
    draw(2) === 0
      ? (days[draw(days.length)] as string)
      : `20${10 + draw(20)}-0${1 + draw(9)}-${10 + draw(19)}`;
  return {
    ...(draw(10) > 0 && { on: day() }),
    ...(draw(3) === 0 && { decided: day() }),
    ...(draw(20) === 0 && { until: day() }),
    ...(draw(20) === 0 && { discovered: day() }),
    ...(draw(60) === 0 && { on: '2021-02-30' }),
  };
}

function figuresOf(plan: Plan, draw: Draw, pick: <T>(of: readonly T[]) => T): Partial<Case> {
  if (plan.figures.length === 0 || draw(4) > 0) return {};
  const { id } = pick(plan.figures);
  const value = pick(['600', '1500', '1%', '2', '0.5', '-1']);
  return { figures: { [id]: { value, reason: draw(10) === 0 ? '' : '情节一般' } } };
}

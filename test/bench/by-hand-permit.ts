import { Decimal } from 'decimal.js';
import { checkNames, numberIn, wordIn } from './checked-facts.ts';

/** The facts of the Guangdong schedule for discharge above what the permit allows, as texts. */
export interface Discharge {
  readonly pollutants: string;
  readonly class: string;
  readonly area: string;
  readonly flow: string;
  readonly excess_kind: '浓度超标';
  readonly times_over: string;
  readonly times: string;
}

const CLASSES: Readonly<Record<string, number>> = { B类: 0, A类: 10, 有毒有害: 22 };
const AREAS: Readonly<Record<string, number>> = {
  一般区域: 0,
  限批区或人居环境敏感区: 3,
  生态环境敏感区: 8,
  饮用水水源一级保护区: 15,
};

const knownIn = (weights: Readonly<Record<string, number>>, word: string): number => {
  const weight = weights[word];
  if (weight === undefined) throw new RangeError(word);
  return weight;
};

/** Weights in percent: only where the concentration is above the limit. */
export function withDecimals(facts: Discharge): string {
  const [pollutants, flow] = [new Decimal(facts.pollutants), new Decimal(facts.flow)];
  const [over, times] = [new Decimal(facts.times_over), new Decimal(facts.times)];
  const weight = new Decimal(7)
    .plus(pollutants.lte(1) ? 0 : pollutants.lte(2) ? 2 : 8)
    .plus(knownIn(CLASSES, facts.class))
    .plus(knownIn(AREAS, facts.area))
    .plus(flow.lt(50) ? 0 : flow.lt(200) ? 3 : 10)
    .plus(times.lte(1) ? 0 : times.lte(2) ? 3 : times.lte(3) ? 6 : 15)
    .plus(over.lt(3) ? 5 : over.lt(8) ? 8 : over.lt(20) ? 15 : 23);
  return Decimal.min(Decimal.max(weight, 20), 100)
    .times(1_000_000)
    .div(100)
    .toDecimalPlaces(0, Decimal.ROUND_HALF_UP)
    .toFixed();
}

/** Unchecked; no value of these tables needs its decimals, so floats are right here. */
export function withIntegers(facts: Discharge): string {
  const [pollutants, flow] = [Number(facts.pollutants), Number(facts.flow)];
  const [over, times] = [Number(facts.times_over), Number(facts.times)];
  const weight =
    7 +
    (pollutants <= 1 ? 0 : pollutants <= 2 ? 2 : 8) +
    (CLASSES[facts.class] as number) +
    (AREAS[facts.area] as number) +
    (flow < 50 ? 0 : flow < 200 ? 3 : 10) +
    (times <= 1 ? 0 : times <= 2 ? 3 : times <= 3 ? 6 : 15) +
    (over < 3 ? 5 : over < 8 ? 8 : over < 20 ? 15 : 23);
  return `${Math.min(Math.max(weight, 20), 100) * 10_000}`;
}

const fact = (name: keyof Discharge): unknown => ({ var: name });
const steps = (
  test: string,
  name: keyof Discharge,
  of: readonly (readonly [number, number])[],
  last: number,
) => ({
  if: [...of.flatMap(([limit, weight]) => [{ [test]: [fact(name), limit] }, weight]), last],
});
const words = (name: keyof Discharge, weights: Readonly<Record<string, number>>) => ({
  if: [...Object.entries(weights).flatMap(([word, weight]) => [{ '===': [fact(name), word] }, weight]), 0],
});
const weight = {
  '+': [
    7,
    steps('<=', 'pollutants', [[1, 0], [2, 2]], 8), // biome-ignore format: a table
    words('class', CLASSES),
    words('area', AREAS),
    steps('<', 'flow', [[50, 0], [200, 3]], 10), // biome-ignore format: a table
    steps('<=', 'times', [[1, 0], [2, 3], [3, 6]], 15), // biome-ignore format: a table
    steps('<', 'times_over', [[3, 5], [8, 8], [20, 15]], 23), // biome-ignore format: a table
  ],
};

export const JSON_LOGIC = { '*': [{ min: [{ max: [weight, 20] }, 100] }, 10_000] };

/** The same, rounded; the schedule has neither grades nor bands. */
export const WHOLE_JSON_LOGIC = { eachKey: { amount: { half_up: [JSON_LOGIC] }, grade: null, band: null } };

const NAMES = new Set(['pollutants', 'class', 'area', 'flow', 'excess_kind', 'times_over', 'times']);
const CLASS_NAMES = new Set(Object.keys(CLASSES));
const AREA_NAMES = new Set(Object.keys(AREAS));
const KINDS = new Set(['浓度超标']);

/** Facts for the rule; refuses what the schedule refuses. */
export function checkedFacts(facts: Discharge): object {
  checkNames(facts, NAMES);
  return {
    pollutants: numberIn(facts.pollutants, 0, 0, 50),
    class: wordIn(facts.class, CLASS_NAMES),
    area: wordIn(facts.area, AREA_NAMES),
    flow: numberIn(facts.flow, 2, 0, 10_000_000),
    excess_kind: wordIn(facts.excess_kind, KINDS),
    times_over: numberIn(facts.times_over, 3, 0, 100_000),
    times: numberIn(facts.times, 0, 0, 50),
  };
}

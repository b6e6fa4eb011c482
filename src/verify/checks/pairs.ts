import { add, type Rational, sign, subtract } from '../../base/rational.ts';
import type { CircumstanceKind, CircumstanceSpec, FactSpec } from '../../model/plan.ts';
import { type Expression, sumOf, symbolOf, symbolOfVariable } from '../bounds/expression.ts';
import { newVariables } from '../bounds/variables.ts';
import { viewOf } from '../box/decide.ts';
import type { Change } from '../box/view.ts';
import { askedOf } from '../model/asked-of.ts';
import type { Domain } from '../model/domain.ts';
import type { Box } from '../model/model.ts';
import type { Desk } from '../search/desk.ts';
import { changedViews, type Pair } from './pair.ts';

/** Each value of a fact with `harm` beside the next one: the next number on its grid, the next option, yes after no. */
export function neighbours(desk: Desk, spec: FactSpec): readonly Pair[] {
  const { id: fact, harm } = spec;
  if (harm !== 'more' && harm !== 'less') return [];
  const side = harm === 'more' ? 1 : -1;
  const domain = desk.model.whole.get(fact);
  const unit = domain?.unit;
  if (!domain) return [];
  if (!unit) return nextWords(desk, fact, wordsInOrder(spec), side);
  const pairs = domain.ranges.flatMap((range): readonly Pair[] => {
    const hi = range.hi && subtract(range.hi, unit);
    if (range.lo && hi && sign(subtract(hi, range.lo)) < 0) return [];
    const low: Domain = { unit, ranges: [{ lo: range.lo, hi }], words: [] };
    return [nextPair(desk, fact, low, unit, side)];
  });
  domain.ranges.slice(1).forEach((range, index) => {
    const last = domain.ranges[index]?.hi;
    if (!last || !range.lo) return;
    const at: Domain = { unit, ranges: [{ lo: last, hi: last }], words: [] };
    pairs.push(nextPair(desk, fact, at, subtract(range.lo, last), side));
  });
  return pairs;
}

/** From light to heavy where more of it is worse: options as the file lists them, and yes is more than no. */
export const wordsInOrder = ({ kind, words = [] }: FactSpec): readonly string[] =>
  kind === 'flag' ? ['no', 'yes'] : words;

const nextWords = (desk: Desk, fact: string, words: readonly string[], side: 1 | -1): readonly Pair[] =>
  words.slice(1).map((next, index) => {
    const box = new Map(desk.model.whole).set(fact, oneWord(words[index]));
    const change: Change = {
      name: `next ${next}`,
      facts: new Map([[fact, { domain: () => oneWord(next) }]]),
      steps: new Map(),
    };
    return { ...viewsOf(desk, box, change), side, other: (point) => new Map(point).set(fact, next) };
  });

const oneWord = (word: string | undefined): Domain => ({
  ranges: [],
  words: word === undefined ? [] : [word],
});

function nextPair(desk: Desk, fact: string, low: Domain, by: Rational, side: 1 | -1): Pair {
  const box = new Map(desk.model.whole).set(fact, low);
  const domain = ({ unit, ranges }: Domain): Domain => ({
    ...(unit && { unit }),
    ranges: ranges.map(({ lo, hi }) => ({ lo: lo && add(lo, by), hi: hi && add(hi, by) })),
    words: [],
  });
  const symbol = (id: number): Expression => sumOf(symbolOfVariable(id), symbolOf(by));
  const change: Change = {
    name: 'next',
    facts: new Map([[fact, { domain, symbol, by }]]),
    steps: new Map(),
  };
  return {
    ...viewsOf(desk, box, change),
    side,
    other: (point) => {
      const value = point.get(fact);
      return value === undefined || typeof value === 'string'
        ? point
        : new Map(point).set(fact, add(value, by));
    },
  };
}

/** What is worked out of a pair for one question stays known for the next one. */
export const viewsOf = (
  { model }: Desk,
  box: Box,
  change: Change,
): Pick<Pair, 'cases' | 'change' | 'changed' | 'asked'> => ({
  cases: viewOf(model, box, newVariables()),
  change,
  changed: changedViews(change),
  asked: [...change.facts.keys()].flatMap((fact) => askedOf(model, fact)),
});

const RAISES: Readonly<Record<CircumstanceKind, 1 | -1 | 0>> = {
  aggravate: 1,
  lenient: -1,
  reduce: -1,
  exempt: 0,
  'may-exempt': 0,
};

/** A circumstance that is not stated beside the same case with it. */
export function statedToo(desk: Desk, { id, stated, kinds }: CircumstanceSpec): Pair | undefined {
  const [kind, ...others] = kinds;
  const side = kind === undefined || others.length > 0 || !stated ? 0 : RAISES[kind];
  if (side === 0) return undefined;
  const box = new Map(desk.model.whole).set(id, oneWord('no'));
  const change: Change = {
    name: 'stated',
    facts: new Map([[id, { domain: () => oneWord('yes') }]]),
    steps: new Map(),
  };
  return { ...viewsOf(desk, box, change), side, other: (point) => new Map(point).set(id, 'yes') };
}

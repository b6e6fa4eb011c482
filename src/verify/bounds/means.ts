import {
  keyOf,
  NOTHING,
  type Polynomial,
  plus,
  product,
  scaled,
  variablesOf,
} from '../../base/polynomial.ts';
import { ONE } from '../../base/rational.ts';
import { boundsOf } from './bound.ts';
import { rangeIn, type Variables, variableOf } from './variables.ts';

/** Several means over one list, times the same thing, are the mean of the whole. */
export function meansMerged(variables: Variables, p: Polynomial): Polynomial | undefined {
  const means = variablesOf(p).filter((id) => variables.all[id]?.definition?.is === 'mean');
  if (means.length < 2) return undefined;
  const groups = new Map<string, { of: Polynomial; rest: readonly number[]; list: string }>();
  let left: Polynomial = NOTHING;
  for (const { by, of } of p.terms) {
    const inside = of.filter((id) => means.includes(id));
    const [id] = inside;
    const definition = id === undefined ? undefined : variables.all[id]?.definition;
    if (inside.length !== 1 || definition?.is !== 'mean') {
      left = plus(left, product(by, of));
      continue;
    }
    const rest = of.filter((one) => one !== id);
    const name = `${definition.list}:${rest.join(',')}`;
    const old = groups.get(name)?.of ?? NOTHING;
    groups.set(name, {
      of: plus(old, scaled(definition.of, by)),
      rest,
      list: definition.list,
    });
  }
  for (const { of, rest, list } of groups.values()) {
    const id = variableOf(variables, `merged:${list}:${keyOf(of)}`, () => ({
      range: boundsOf(of, rangeIn(variables)),
    }));
    left = plus(left, product(ONE, [...rest, id]));
  }
  return left;
}

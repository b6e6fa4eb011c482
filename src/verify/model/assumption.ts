import type { Condition } from '../../model/plan.ts';

/** The conditions that boxes may be cut along: their names, and the conditions by name. */
export interface Assumptions {
  readonly names: WeakMap<Condition, string>;
  readonly conditions: Map<string, Condition>;
  /** Comparisons on which several tests hang: what one of them gives is looked at knowing how the others turn out. */
  readonly repeated: ReadonlySet<Condition>;
}

const PREFIX = '?';
const VALUE = `${PREFIX}=`;

/** The name under which a box holds what a step comes to. */
export const valueName = (step: string): string => `${VALUE}${step}`;

/** The step of which a box holds what it comes to. */
export const stepOfValue = (name: string): string | undefined =>
  name.startsWith(VALUE) ? name.slice(VALUE.length) : undefined;

/** Whether a box says something of the case here that is no fact. */
export const isAssumption = (name: string): boolean => name.startsWith(PREFIX);

/** With fewer parts than this a condition is cut along their facts. */
const MANY = 3;

/** The name of a condition in another copy of the case. */
export const inCopy = (name: string, copy: string | undefined): string =>
  copy === undefined ? name : `${name}@${copy}`;

/** The name of a condition that a box may be cut along; undefined for one that is as soon decided by its parts. */
export function assumptionName(
  { names, conditions, repeated }: Assumptions,
  condition: Condition,
): string | undefined {
  const known = names.get(condition);
  if (known !== undefined) return known;
  const many = condition.test === 'any' && condition.of.length >= MANY;
  if (!many && !repeated.has(condition)) return undefined;
  const name = `${PREFIX}${conditions.size}`;
  names.set(condition, name);
  conditions.set(name, condition);
  return name;
}

import type { Condition } from '../../model/plan.ts';

/** Holds in every case. */
export const ALWAYS: Condition = { test: 'all', of: [] };

/** Holds in none. */
export const NEVER: Condition = { test: 'any', of: [] };

export const isAlways = (condition: Condition): boolean =>
  condition.test === 'all' && condition.of.length === 0;

export const isNever = (condition: Condition): boolean =>
  (condition.test === 'any' || condition.test === 'any-of-all') && condition.of.length === 0;

const opposites = new WeakMap<Condition, Condition>();

/** The opposite; of one condition always the same object. */
export function not(of: Condition): Condition {
  if (isAlways(of)) return NEVER;
  if (isNever(of)) return ALWAYS;
  if (of.test === 'not') return of.of;
  const known = opposites.get(of);
  if (known) return known;
  const made: Condition = { test: 'not', of };
  opposites.set(of, made);
  return made;
}

const bothOf = new WeakMap<Condition, Map<string, Condition>>();

/** All of them, in their order, each in the light of the others: what one of them says no other asks again. */
export function both(parts: readonly Condition[]): Condition {
  const [first] = parts;
  if (!first) return ALWAYS;
  const family = bothOf.get(first) ?? new Map<string, Condition>();
  bothOf.set(first, family);
  const key = parts.map(numberOf).join();
  const known = family.get(key);
  if (known) return known;
  const condition = bothNow(parts);
  family.set(key, condition);
  return condition;
}

function bothNow(parts: readonly Condition[]): Condition {
  const asked = new Set(parts.flatMap(flat));
  const known = new Map<Condition, boolean>();
  for (const part of asked) if (isPlain(part)) learn(known, part, true);
  const left = new Set<Condition>();
  for (const part of asked) {
    const others = isPlain(part) ? [part] : flat(settlerOf((one) => known.get(one))(part));
    for (const one of others) {
      if (isNever(one) || known.get(one) === false) return NEVER;
      left.add(one);
      learn(known, one, true);
    }
  }
  return joined('all', [...left]);
}

/** One of them. One that asks for another and for more besides adds nothing. */
export function either(parts: readonly Condition[]): Condition {
  const asked = new Set(parts.filter((part) => !isNever(part)));
  if ([...asked].some((part) => isAlways(part) || asked.has(not(part)))) return ALWAYS;
  const left = [...asked].filter((part) => part.test !== 'all' || !part.of.some((one) => asked.has(one)));
  return joined('any', left);
}

/** What must hold for it, alls taken apart. */
const flat = (condition: Condition): readonly Condition[] =>
  condition.test === 'all' ? condition.of.flatMap(flat) : [condition];

/** Asks one thing only. */
const isPlain = (condition: Condition): boolean =>
  condition.test === 'not' ? isPlain(condition.of) : condition.test === 'in' || condition.test === 'compare';

/** Notes what follows from a condition: where none of several holds, each of them does not. */
function learn(known: Map<Condition, boolean>, condition: Condition, holds: boolean): void {
  known.set(condition, holds);
  if (condition.test === 'not') learn(known, condition.of, !holds);
  if (condition.test === (holds ? 'all' : 'any') || (condition.test === 'any-of-all' && !holds))
    for (const part of condition.of) learn(known, part, holds);
}

const numbers = new WeakMap<Condition, number>();
let numbered = 0;

function numberOf(condition: Condition): number {
  const known = numbers.get(condition);
  if (known !== undefined) return known;
  numbered += 1;
  numbers.set(condition, numbered);
  return numbered;
}

const made = new WeakMap<Condition, Map<string, Condition>>();

/** Of the same parts always the same object, so that it is worked out once. */
function joined(test: 'all' | 'any', of: readonly Condition[]): Condition {
  const [first, second] = of;
  if (!first) return test === 'all' ? ALWAYS : NEVER;
  if (!second) return first;
  const family = made.get(first) ?? new Map<string, Condition>();
  made.set(first, family);
  const key = `${test} ${of.map(numberOf).join()}`;
  const known = family.get(key);
  if (known) return known;
  const condition: Condition = { test, of };
  family.set(key, condition);
  return condition;
}

/** What is left of conditions of which some parts are known; parts are shared, and each is looked through once. */
export function settlerOf(known: (part: Condition) => boolean | undefined): (part: Condition) => Condition {
  const done = new Map<Condition, Condition>();
  const settle = (part: Condition): Condition => {
    const before = done.get(part);
    if (before) return before;
    const holds = known(part);
    const left = holds === undefined ? settleParts(part, settle) : holds ? ALWAYS : NEVER;
    done.set(part, left);
    return left;
  };
  return settle;
}

function settleParts(part: Condition, settle: (part: Condition) => Condition): Condition {
  switch (part.test) {
    case 'in':
    case 'compare':
      return part;
    case 'not': {
      const of = settle(part.of);
      return of === part.of ? part : not(of);
    }
    case 'all': {
      const of = part.of.map(settle);
      if (of.every((one, index) => one === part.of[index])) return part;
      return of.some(isNever)
        ? NEVER
        : joined(
            'all',
            of.filter((one) => !isAlways(one)),
          );
    }
    case 'any':
    case 'any-of-all': {
      const of = part.of.map(settle);
      if (of.every((one, index) => one === part.of[index])) return part;
      return of.some(isAlways)
        ? ALWAYS
        : joined(
            'any',
            of.filter((one) => !isNever(one)),
          );
    }
  }
}

import type { Path } from '../base/place.ts';
import { divide, isInteger, parseRational } from '../base/rational.ts';
import { suggest } from '../base/suggest.ts';
import { placeAt } from '../model/locate.ts';
import type { Accepted, Expectation, FactSpec, Plan } from '../model/plan.ts';
import { describeCircumstance } from './circumstances/circumstances.ts';
import { smallestUnit } from './currency.ts';
import { fineId } from './fines/fine.ts';
import { GRADE } from './grades/grade-names.ts';
import { report, resolve, type Scope } from './scope.ts';

/** What the schedule says of itself, for the proofs: `expect` and `accepted`. sem: claims */
export function lowerClaims(scope: Scope): Pick<Plan, 'expect' | 'accepted'> {
  const expect = [...lowerMonotone(scope), ...lowerJumps(scope)];
  const accepted = lowerAccepted(scope);
  return { ...(expect.length > 0 && { expect }), ...(accepted.length > 0 && { accepted }) };
}

function lowerMonotone(scope: Scope): readonly Expectation[] {
  const found = (scope.schedule.expect?.monotone ?? []).map((name, index): Claim<Expectation> => {
    const path: Path = ['expect', 'monotone', index];
    const fact = monotoneFact(scope, name, path);
    return {
      path,
      key: fact?.id,
      lowered: fact && { expect: 'monotone', fact: fact.id, ...placed(scope, path) },
    };
  });
  return once(scope, found);
}

/** A fact with a direction: only along such a one is there a case that is worse than the one before. */
function monotoneFact(scope: Scope, name: string, path: Path): FactSpec | undefined {
  const binding = resolve(scope, name, path);
  if (!binding) return undefined;
  const refuse = (needs: 'fact' | 'order' | 'harm', others: readonly Path[] = []): undefined => {
    report(scope, 'compile/monotone-fact', { name, needs }, path, 0, others);
    return undefined;
  };
  if (binding.is !== 'fact') return refuse('fact');
  const { fact } = binding;
  const declared: Path = ['facts', fact.name];
  if (fact.kind === 'date' || fact.kind === 'list') return refuse('order', [declared]);
  return fact.harm === 'more' || fact.harm === 'less' ? fact : refuse('harm', [declared]);
}

function lowerJumps(scope: Scope): readonly Expectation[] {
  const limit = scope.schedule.expect?.jumps_at_most;
  if (limit === undefined) return [];
  const path: Path = ['expect', 'jumps_at_most'];
  const smallest = smallestUnit(scope.currency);
  if (!isInteger(divide(parseRational(limit), parseRational(smallest))))
    report(scope, 'compile/amount-too-fine', { found: limit, smallest }, path);
  return [{ expect: 'jumps', at_most: limit, ...placed(scope, path) }];
}

/** The ones that name what they are about go before those that speak of all: they have the nearer ground. */
function lowerAccepted(scope: Scope): readonly Accepted[] {
  const found = (scope.schedule.accepted ?? []).map((one, index): Claim<Accepted> => {
    const path: Path = ['accepted', index];
    const about = one.at === undefined ? undefined : subjectOf(scope, one.at, [...path, 'at']);
    if (one.at !== undefined && about === undefined) return { path, key: undefined, lowered: undefined };
    const { finding, basis = [] } = one;
    const lowered = { finding, ...(about !== undefined && { at: about }), basis, ...placed(scope, path) };
    return { path, key: `${finding} ${about ?? ''}`, lowered };
  });
  const all = once(scope, found);
  const named = (one: Accepted): boolean => one.at !== undefined;
  return [...all.filter(named), ...all.filter((one) => !named(one))];
}

/** The name by which findings speak of what the schedule names. */
function subjectOf(scope: Scope, name: string, path: Path): string | undefined {
  const binding = scope.names.get(name);
  switch (binding?.is) {
    case 'fact':
      return binding.fact.id;
    case 'value':
      return name;
    case 'circumstance':
      return idOfCircumstance(scope, binding.name);
    case 'grade':
      return GRADE;
    case 'result':
      return binding.step;
  }
  const others = [...fineIds(scope), ...scope.steps.map((step) => step.name), ...options(scope)];
  if (others.includes(name)) return name;
  const suggestion = suggest(name, [...scope.names.keys(), ...others]);
  report(scope, 'compile/unknown-name', { name, ...(suggestion && { suggestion }) }, path);
  return undefined;
}

function idOfCircumstance(scope: Scope, name: string): string {
  const circumstance = scope.schedule.circumstances?.[name];
  return circumstance ? describeCircumstance(name, circumstance).id : name;
}

const fineIds = (scope: Scope): readonly string[] =>
  scope.schedule.fines.map((fine, index) => fineId(scope, fine, index));

const options = (scope: Scope): readonly string[] =>
  [...scope.names.values()].flatMap((one) => (one.is === 'fact' ? (one.fact.words ?? []) : []));

/** Where something is said, and what the plan makes of it; two of one key say the same. */
interface Claim<T> {
  readonly path: Path;
  readonly key: string | undefined;
  readonly lowered: T | undefined;
}

function once<T>(scope: Scope, claims: readonly Claim<T>[]): readonly T[] {
  const first = new Map<string, Path>();
  return claims.flatMap(({ path, key, lowered }) => {
    if (key === undefined || lowered === undefined) return [];
    const before = first.get(key);
    if (before) report(scope, 'compile/claim-twice', { claim: key.trim() }, path, 0, [before]);
    first.set(key, before ?? path);
    return [lowered];
  });
}

const placed = (scope: Scope, path: Path): Pick<Expectation, 'place'> => ({
  place: placeAt(scope.file, path),
});

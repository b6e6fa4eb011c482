import type { Path } from '../../base/place.ts';
import type { CircumstanceKind, CircumstanceSpec, Condition, Node } from '../../model/plan.ts';
import type { Circumstance } from '../../model/schedule.ts';
import { all, isWord, NO, not, refuse, test, use, word, YES } from '../nodes.ts';
import { addStep, noteAssumption, report, resolve, type Scope } from '../scope.ts';
import type { Typed } from '../typed.ts';
import { lowerTests } from '../values/tests.ts';

/** The step that says whether a circumstance is stated, or follows from the facts. */
export const claimedStep = (name: string): string => `${name}.claimed`;

/** The step that says whether it applies, its exclusions and needs considered. */
export const appliesStep = (name: string): string => `${name}.applies`;

/** The kinds from the mildest consequence to the heaviest. */
export const KINDS: readonly CircumstanceKind[] = ['exempt', 'may-exempt', 'reduce', 'lenient', 'aggravate'];

/** Whether the officer elects among several kinds ("从轻或者减轻"). */
export const isElection = ({ kinds }: Pick<Circumstance, 'kinds'>): boolean => kinds.length > 1;

/** What stating a circumstance can say: yes, no, or the kind elected. */
export function statementWords({ kinds }: Pick<Circumstance, 'kinds'>): readonly string[] {
  return kinds.length > 1 ? [YES, NO, ...kinds] : [YES, NO];
}

/** Where a circumstance applies, in whatever kind. */
export const appliesAtAll = (name: string): Condition => not(isWord(use(appliesStep(name)), NO));

/** Where a circumstance applies in this kind: it is its only one, or the one elected. */
export function appliesAs(circumstance: Circumstance, name: string, kind: CircumstanceKind): Condition {
  return isWord(use(appliesStep(name)), isElection(circumstance) ? kind : YES);
}

/** Whether the circumstance is stated or met, before its exclusions. */
export function lowerClaim(scope: Scope, name: string): Typed | undefined {
  const circumstance = scope.schedule.circumstances?.[name];
  if (!circumstance) return undefined;
  const path: Path = ['circumstances', name];
  const step = { name: claimedStep(name), rule: 'circumstance-claimed', minor: true } as const;
  const node = addStep(scope, { ...step, node: claimOf(scope, name, circumstance, path) }, path);
  return { type: 'word', node, words: statementWords(circumstance) };
}

/** Stated by the officer, met by the facts; of an election that the facts meet, the officer states the kind. */
function claimOf(scope: Scope, name: string, circumstance: Circumstance, path: Path): Node {
  const stated = (absent: string): Node => ({
    node: 'fact',
    fact: circumstance.id ?? name,
    absent: word(absent),
  });
  if (!circumstance.when) return stated(NO);
  const met = lowerTests(scope, circumstance.when, [...path, 'when']);
  return test(met, isElection(circumstance) ? stated(YES) : word(YES), word(NO));
}

/** Whether the circumstance applies. sem: circumstance */
export function lowerApplies(scope: Scope, name: string): Typed | undefined {
  const circumstance = scope.schedule.circumstances?.[name];
  if (!circumstance) return undefined;
  const path: Path = ['circumstances', name];
  noteAssumption(scope, circumstance.assumed);
  scope.claim(scope, { is: 'circumstance', name }, path, 0);
  const excluded = lowerUnless(scope, circumstance, [...path, 'unless']);
  const needed = circumstance.needs ? lowerTests(scope, circumstance.needs, [...path, 'needs']) : undefined;
  const claimed = not(isWord(use(claimedStep(name)), NO));
  const node = test(all([claimed, ...excluded.map(not)]), whenNeeded(circumstance, name, needed), word(NO));
  const about = {
    label: circumstance.label ?? name,
    kinds: circumstance.kinds,
    ...(circumstance.basis && { basis: circumstance.basis }),
    ...(circumstance.assumed !== undefined && { assumed: circumstance.assumed }),
  };
  const step = addStep(scope, { name: appliesStep(name), rule: 'circumstance', node, ...about }, path);
  return { type: 'word', node: step, words: statementWords(circumstance) };
}

/** What the officer states without its conditions is refused; what follows from the facts then does not follow. */
function whenNeeded(circumstance: Circumstance, name: string, needed: Condition | undefined): Node {
  const applies = isElection(circumstance) ? use(claimedStep(name)) : word(YES);
  if (!needed) return applies;
  const otherwise = circumstance.when ? word(NO) : refuse({ why: 'circumstance-needs', circumstance: name });
  return test(needed, applies, otherwise);
}

function lowerUnless(scope: Scope, { unless }: Circumstance, path: Path): readonly Condition[] {
  return (unless ?? []).flatMap((part, index): readonly Condition[] => {
    const here = [...path, index];
    if (typeof part !== 'string') return [lowerTests(scope, part, here)];
    const binding = resolve(scope, part, here);
    if (binding?.is !== 'circumstance') {
      if (binding) report(scope, 'compile/unknown-name', { name: part }, here);
      return [];
    }
    const claim = scope.claim(scope, binding, here, 0);
    return claim?.type === 'word' ? [not(isWord(claim.node, NO))] : [];
  });
}

/** The circumstance as a form shows it. */
export function describeCircumstance(name: string, circumstance: Circumstance): CircumstanceSpec {
  const { kinds, duty, when, basis } = circumstance;
  return {
    id: circumstance.id ?? name,
    name,
    label: circumstance.label ?? name,
    kinds,
    duty: duty ?? (kinds.includes('may-exempt') ? 'may' : 'must'),
    stated: when === undefined || isElection(circumstance),
    step: appliesStep(name),
    ...(basis && { basis }),
  };
}

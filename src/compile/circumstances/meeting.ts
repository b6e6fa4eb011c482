import type { CircumstanceKind, Condition } from '../../model/plan.ts';
import { exclusive } from '../exclusive.ts';
import { isWord, NO, not, use, YES } from '../nodes.ts';
import type { Scope } from '../scope.ts';
import { appliesStep, claimedStep, isElection } from './circumstances.ts';

/** A circumstance, and the kind that it has (of an election, the one elected). */
type AsKind = readonly [name: string, kind: CircumstanceKind];

/**
 * Whether two circumstances can act in one case, as far as their exclusions and the cells of their conditions show: two
 * that ask the facts for different things never meet. sem: combine
 */
export function canMeet(scope: Scope, first: AsKind, second: AsKind): boolean {
  if (excludes(scope, first[0], second[0]) || excludes(scope, second[0], first[0])) return false;
  return !exclusive([...actsIf(scope, first), ...actsIf(scope, second)]);
}

/** Whether a circumstance does not apply where the other one is stated or met. */
export function excludes(scope: Scope, name: string, other: string): boolean {
  const { circumstances = {} } = scope.schedule;
  const { id, label } = circumstances[other] ?? {};
  return circumstances[name]?.unless?.some((one) => one === other || one === id || one === label) ?? false;
}

/** What holds where a circumstance acts: read from its steps, so that every way of writing it counts. */
function actsIf(scope: Scope, [name, kind]: AsKind): readonly Condition[] {
  const { kinds = [] } = scope.schedule.circumstances?.[name] ?? {};
  return [
    isWord(use(appliesStep(name)), ...(isElection({ kinds }) ? [kind, YES] : [YES])),
    not(isWord(use(claimedStep(name)), NO)),
    ...[claimedStep(name), appliesStep(name)].flatMap((step) => testsOf(scope, step)),
  ];
}

/** The tests on the way to a step's answer, where every other way leads to "no" or a refusal. */
function testsOf(scope: Scope, step: string): readonly Condition[] {
  const found: Condition[] = [];
  let node = scope.steps.find(({ name }) => name === step)?.node;
  while (node?.node === 'test' && (node.else.node === 'outcome' || isNo(node.else))) {
    found.push(node.if);
    node = node.then;
  }
  return found;
}

const isNo = (node: { readonly node: string; readonly word?: string }): boolean =>
  node.node === 'word' && node.word === NO;

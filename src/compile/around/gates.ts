import type { Path } from '../../base/place.ts';
import type { Ending, Node } from '../../model/plan.ts';
import type { Precondition } from '../../model/schedule.ts';
import { appliesAs, appliesStep } from '../circumstances/circumstances.ts';
import { anyOf, NO, outcome, test, word, YES } from '../nodes.ts';
import { addStep, noteAssumption, type Scope } from '../scope.ts';
import { lowerTests } from '../values/tests.ts';

/** Preconditions: what must have happened before there can be a fine. sem: precondition */
export function lowerPreconditions(
  scope: Scope,
  preconditions: readonly Precondition[] = scope.schedule.preconditions ?? [],
  above: Path = [],
  prefix = '',
): readonly string[] {
  return preconditions.map((precondition, index) => {
    const path: Path = [...above, 'preconditions', index];
    noteAssumption(scope, precondition.assumed);
    const met = lowerTests(scope, precondition.needs, [...path, 'needs']);
    const node = test(met, word(YES), unmet(precondition));
    const basis = precondition.basis && { basis: precondition.basis };
    const name = `${prefix}precondition.${index + 1}`;
    addStep(scope, { name, rule: 'precondition', node, ...basis }, path);
    return name;
  });
}

const unmet = ({ otherwise, says, basis }: Precondition): Node =>
  outcome({ kind: otherwise, ...(says !== undefined && { says }), ...(basis && { basis }) });

/**
 * Circumstances that the officer states under conditions: whether each applies is asked first, whatever it would have
 * changed, so that one stated without its conditions is always refused. sem: circumstance
 */
export function lowerNeeds(scope: Scope): readonly string[] {
  return Object.entries(scope.schedule.circumstances ?? {}).flatMap(([name, { needs, unless, when }]) =>
    (needs ?? unless) && !when ? [appliesStep(name)] : [],
  );
}

/** 不予处罚 and 可以不予处罚: where one applies, the case ends without a fine. sem: exempt */
export function lowerExemptions(scope: Scope): readonly string[] {
  return Object.entries(scope.schedule.circumstances ?? {}).flatMap(([name, circumstance]) => {
    const { kinds, label, basis } = circumstance;
    const exempting = kinds.filter((kind) => kind === 'exempt' || kind === 'may-exempt');
    if (exempting.length === 0) return [];
    const may = kinds.includes('may-exempt') && { may: true as const };
    const ending: Ending = { kind: 'exempt', says: label ?? name, ...may, ...(basis && { basis }) };
    const applies = anyOf(exempting.map((kind) => appliesAs(circumstance, name, kind)));
    const step = `${name}.exempts`;
    const node = test(applies, outcome(ending), word(NO));
    addStep(scope, { name: step, rule: 'exempt', node, minor: true }, ['circumstances', name]);
    return [step];
  });
}

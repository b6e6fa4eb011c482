import type { Range } from '../../base/range.ts';
import type { Condition } from '../../model/plan.ts';
import type { Hint } from '../bounds/variables.ts';
import { assumptionName, inCopy, isAssumption, stepOfValue } from '../model/assumption.ts';
import { type Domain, span } from '../model/domain.ts';
import { isLight } from '../model/light.ts';
import { type Box, type Model, readsIn } from '../model/model.ts';

/**
 * "Some circumstance of this kind applies" is asked again and again. A box may be cut along such a condition as along a
 * fact: in one part it holds, in the other it does not. Eleven circumstances are then two cases and not 2¹¹.
 */
export const EITHER: Domain = { ranges: [], words: ['yes', 'no'] };

/** What the box assumes of a condition. */
export function assumedIn(
  model: Model,
  box: Box,
  condition: Condition,
  copy: string | undefined,
): boolean | undefined {
  const name = assumptionName(model.assumptions, condition);
  const words = name === undefined ? undefined : box.get(inCopy(name, copy))?.words;
  return words?.length === 1 ? words[0] === 'yes' : undefined;
}

/** The hint to cut along the condition, where that is worth it. What is asked of an item holds of each one otherwise. */
export function assumptionHints(model: Model, condition: Condition): readonly Hint[] {
  const name = assumptionName(model.assumptions, condition);
  if (name === undefined || !isLightSomewhere(model, condition)) return [];
  const ofItems = [...readsIn(model, condition)].some((read) => model.itemFacts.has(read));
  return ofItems ? [] : [{ fact: name, cut: { words: ['yes'] } }];
}

/** Of several alternatives some may be computed: that the others are not is reason enough. */
const isLightSomewhere = (model: Model, condition: Condition): boolean =>
  condition.test === 'any' ? condition.of.some((part) => isLight(model, part)) : isLight(model, condition);

/** What a box says of the values of steps. */
export function heldValues(box: Box): readonly (readonly [string, Range])[] {
  return [...box].flatMap(([name, domain]) => {
    const step = stepOfValue(name);
    const range = step === undefined ? undefined : span(domain);
    return step !== undefined && range && (range.lo || range.hi) ? [[step, range] as const] : [];
  });
}

/** What a box assumes, condition by condition. */
export function assumptionsOf({ assumptions }: Model, box: Box): readonly (readonly [Condition, boolean])[] {
  return [...box].flatMap(([name, { words }]) => {
    const condition = isAssumption(name) ? assumptions.conditions.get(name) : undefined;
    return condition && words.length === 1 ? [[condition, words[0] === 'yes'] as const] : [];
  });
}

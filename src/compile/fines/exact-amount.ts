import type { Condition, Node } from '../../model/plan.ts';
import { lowerArithmetic, lowerPlaceEffects } from '../circumstances/acting.ts';
import { smallestUnit } from '../currency.ts';
import { times } from '../grades/ends.ts';
import { anyOf, below, number, outcome, quotient, test } from '../nodes.ts';
import { addStep } from '../scope.ts';
import { figureFact, insideBounds } from '../values/figure.ts';
import { chooseCase } from './cases.ts';
import type { Placed } from './fine-places.ts';
import type { Lowering } from './lowering.ts';
import type { NodeEnds } from './range.ts';

/** The amount before the limits: worked out, or the officer's where the case leaves it to them. */
export function exactAmount(lowering: Lowering, placed: Placed, within: NodeEnds, inForce: NodeEnds): Node {
  const { scope, id, shared, outside } = lowering;
  if (!placed.node) return decidedAmount(lowering, inForce);
  const moved = lowerPlaceEffects(scope, shared.actors, id, placed.node, within, shared.ranking);
  const computed = lowerArithmetic(scope, shared.actors, id, moved);
  const someDecided = placed.decidedCases.some((decided) => decided);
  if (!someDecided && shared.open.length === 0) return computed;
  const decided = decidedAmount(lowering, inForce);
  const node = shared.open.length === 0 ? computed : test(anyOf(shared.open), decided, computed);
  const chosen = chooseCase(
    outside,
    placed.decidedCases.map((here) => (here ? decided : node)),
  );
  return addStep(
    scope,
    { name: `${id}.either`, rule: 'figure-inside', node: chosen, minor: true },
    lowering.path,
  );
}

/**
 * The officer's figure, in the range's unit, inside the band in force; without one the fine ends at its band. A band
 * that is a single amount leaves nothing to decide. sem: decided
 */
function decidedAmount({ scope, fine, id, path, outside, leaves }: Lowering, inForce: NodeEnds): Node {
  scope.figures.push({ id, label: fine.payer });
  // a figure is above zero, also where the law gives no lower end
  const lowest = test(below(number('0'), inForce.min), inForce.min, number(smallestUnit(scope.currency)));
  const single: Condition = { test: 'compare', op: '=', left: lowest, right: inForce.max };
  const nodes = leaves.map(({ base }) => {
    const unit = fine.each === undefined ? base : undefined; // over a list the figure is for all items, in money
    const only = unit ? quotient(inForce.max, unit) : inForce.max;
    const absent = test(single, only, outcome({ kind: 'band', figure: id }));
    return times({ node: 'fact', fact: figureFact(id), absent }, unit);
  });
  const figure = chooseCase(outside, nodes);
  const stated = addStep(scope, { name: `${id}.figure`, rule: 'figure', node: figure }, path);
  const inside = insideBounds(scope, id, stated, lowest, inForce.max, path);
  return addStep(scope, { name: `${id}.decided`, rule: 'figure-inside', node: inside, minor: true }, path);
}

import type { Condition, Node } from '../../model/plan.ts';
import type { Model } from './model.ts';
import { innerOf as partsInside } from './walk.ts';

const light = new WeakMap<Node | Condition, boolean>();

/** Whether a part hangs on words and on facts as they stand, and on nothing that is computed. */
export function isLight(model: Model, part: Node | Condition): boolean {
  const known = light.get(part);
  if (known !== undefined) return known;
  const found = innerOf(model, part).every((inner) => isLight(model, inner)) && !isComputed(part);
  light.set(part, found);
  return found;
}

const COMPUTED: readonly string[] = [
  'sum',
  'product',
  'quotient',
  'least',
  'greatest',
  'round',
  'over',
  'span',
];

const isComputed = (part: Node | Condition): boolean => 'node' in part && COMPUTED.includes(part.node);

function innerOf(model: Model, part: Node | Condition): readonly (Node | Condition)[] {
  if (!('node' in part) || part.node !== 'use') return partsInside(part);
  const step = model.steps.get(part.step);
  return step ? [step.node] : [];
}

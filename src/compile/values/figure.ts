import type { Path } from '../../base/place.ts';
import type { Node } from '../../model/plan.ts';
import type { Value, ValueForm } from '../../model/schedule.ts';
import { all, atMost, refuse, test } from '../nodes.ts';
import { addStep, freshName, type Scope } from '../scope.ts';
import { refuseCrossed } from '../settled.ts';
import { ofNumber, type Typed } from '../typed.ts';

/** The fact under which the officer's figure is read. */
export const figureFact = (id: string): string => `figure:${id}`;

/** `decided: [lo, hi]`: a figure the officer sets inside bounds that the rules give. sem: decided */
export function lowerFigure(
  scope: Scope,
  value: Extract<ValueForm, { decided: unknown }>,
  path: Path,
  owner: string,
  part: (inner: Value, ...keys: Path) => Node | undefined,
): Typed | undefined {
  const [low, high] = value.decided;
  const [min, max] = [part(low, 'decided', 0), part(high, 'decided', 1)];
  if (!min || !max) return undefined;
  refuseCrossed(scope, { what: owner, min, max, path });
  const label = value.label ?? owner;
  if (!scope.figures.some(({ id }) => id === owner)) {
    scope.figures.push({ id: owner, label, ...(value.unit !== undefined && { unit: value.unit }) });
  }
  return ofNumber(insideBounds(scope, owner, { node: 'fact', fact: figureFact(owner) }, min, max, path));
}

/** The figure where it lies inside its bounds, else a refusal that names them. */
export function insideBounds(
  scope: Scope,
  figure: string,
  node: Node,
  min: Node,
  max: Node,
  path: Path,
): Node {
  const [lowest, highest] = [freshName(scope, `${figure}.lowest`), freshName(scope, `${figure}.highest`)];
  const from = addStep(scope, { name: lowest, rule: 'figure-bound', node: min, minor: true }, path);
  const to = addStep(scope, { name: highest, rule: 'figure-bound', node: max, minor: true }, path);
  const inside = all([atMost(from, node), atMost(node, to)]);
  return test(inside, node, refuse({ why: 'figure-outside', figure, min: lowest, max: highest }));
}

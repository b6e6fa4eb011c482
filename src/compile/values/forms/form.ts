import type { Path } from '../../../base/place.ts';
import type { Node } from '../../../model/plan.ts';
import type { Value } from '../../../model/schedule.ts';
import type { Scope } from '../../scope.ts';

/** What the lowering of a value form works with. */
export interface FormContext {
  readonly scope: Scope;
  /** Where the form stands. */
  readonly path: Path;
  /** The name of the value, circumstance or fine that the form belongs to. */
  readonly owner: string;
  /** Lowers a number inside the form; the keys lead to it. */
  readonly part: (value: Value, ...keys: Path) => Node | undefined;
}

/** The nodes, if all parts could be lowered. */
export function complete(nodes: readonly (Node | undefined)[]): readonly Node[] | undefined {
  const known = nodes.filter((node) => node !== undefined);
  return known.length === nodes.length ? known : undefined;
}

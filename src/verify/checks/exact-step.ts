import type { Condition, FinePlan, Node } from '../../model/plan.ts';
import { mapParts } from '../model/map-node.ts';
import { innerOf } from '../model/walk.ts';
import { type Desk, isDecided } from '../search/desk.ts';

/** The amount before the limits; of a range that is one amount in each case, that amount; none of a band. */
export function exactStep(desk: Desk, fine: FinePlan): string | undefined {
  if (!isDecided(desk, fine)) return fine.exact;
  const end = (step: string): Node => ({ node: 'use', step });
  return isSame(desk, end(fine.range.min), end(fine.range.max)) ? fine.range.max : undefined;
}

/** Whether two parts are worked out alike, through all their steps. */
function isSame(desk: Desk, a: Node | Condition, b: Node | Condition): boolean {
  if (a === b) return true; // equal parts of one plan are one object here
  if ('node' in a && a.node === 'use' && 'node' in b && b.node === 'use') {
    const [one, other] = [a, b].map(({ step }) => desk.model.steps.get(step)?.node);
    return one !== undefined && other !== undefined && isSame(desk, one, other);
  }
  const [mine, others] = [a, b].map(innerOf);
  return (
    shellOf(a) === shellOf(b) &&
    mine?.length === others?.length &&
    (mine ?? []).every((part, index) => {
      const other = others?.[index];
      return other !== undefined && isSame(desk, part, other);
    })
  );
}

/** A part without the parts that it is made of. */
const shellOf = (part: Node | Condition): string =>
  JSON.stringify(mapParts<Node | Condition>(part, () => ({}) as never));

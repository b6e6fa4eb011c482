import type { Node } from '../../model/plan.ts';
import { noFine } from '../grades/ends.ts';
import { below, number, test } from '../nodes.ts';
import { addEnds } from '../scope.ts';
import { overItems } from '../values/over.ts';
import { chooseCase } from './cases.ts';
import type { Leaf } from './leaf.ts';
import type { Lowering } from './lowering.ts';
import type { NodeEnds } from './range.ts';
import { lowerCap } from './total.ts';

/** The ends of the case that applies; over a list, the sum of its items. */
export function joinEnds(lowering: Lowering, part: 'range' | 'band', of: (leaf: Leaf) => NodeEnds): NodeEnds {
  const { scope, fine, id, path, cases, leaves } = lowering;
  const [first] = leaves;
  if (first && cases.which === undefined && fine.each === undefined) return of(first);
  const end = (which: keyof NodeEnds): Node => {
    const nodes = leaves.map((leaf) => of(leaf)[which]);
    const whole = sumCapped(lowering, overItems(scope, fine.each, chooseCase(cases, nodes)));
    return part === 'range' && which === 'max' ? endedWhereNothing(lowering, whole) : whole;
  };
  const about =
    fine.each === undefined ? { minor: true as const } : { basis: fine.basis ?? scope.schedule.basis };
  return addEnds(
    scope,
    `${id}.${part}`,
    { rule: part, ...about },
    { min: end('min'), max: end('max') },
    path,
  );
}

/** Over a list, the statutory cap is on the sum. */
export function sumCapped({ scope, fine, id, leaves }: Lowering, sum: Node): Node {
  const capped = leaves.find(({ terms }) => terms.total);
  const cap = fine.each !== undefined && capped ? lowerCap(scope, capped.terms, id) : undefined;
  return cap ? cap(sum) : sum;
}

/** Over a list of which no item is fined, there is no fine. */
function endedWhereNothing({ scope, fine, leaves }: Lowering, sum: Node): Node {
  const ended = leaves.find(({ ends }) => ends)?.terms;
  if (fine.each === undefined || !ended) return sum;
  const says = ended.instead?.value ?? '';
  const nothing = noFine(scope, { instead: says, ...(ended.basis && { basis: ended.basis }) });
  return test(below(number('0'), sum), sum, nothing);
}

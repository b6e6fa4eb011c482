import { printRational, sign } from '../../../base/rational.ts';
import type { Node } from '../../../model/plan.ts';
import type { Per } from '../../../model/schedule.ts';
import { constantOf } from '../../constant.ts';
import { number, product, quotient, round } from '../../nodes.ts';
import { report } from '../../scope.ts';
import { ofNumber, type Typed } from '../../typed.ts';
import type { FormContext } from './form.ts';

/** `per`: the amount for every `each` of `of`; a part unit counts as `part` says (exact, if left out). sem: per */
export function lowerPer({ scope, path, part }: FormContext, per: Per): Typed | undefined {
  const of = part(per.of, 'per', 'of');
  const each = part(per.each, 'per', 'each');
  const amount = part(per.amount, 'per', 'amount');
  if (!of || !each || !amount) return undefined;
  const unit = constantOf(scope.steps, each);
  if (unit && sign(unit) <= 0) {
    const found = printRational(unit);
    report(scope, 'compile/number-outside', { what: 'each', found, allowed: '> 0' }, [
      ...path,
      'per',
      'each',
    ]);
    return undefined;
  }
  return ofNumber(product(amount, counted(quotient(of, each), per.part ?? 'exact')));
}

function counted(units: Node, part: NonNullable<Per['part']>): Node {
  switch (part) {
    case 'exact':
      return units;
    case 'up':
      return round(units, number('1'), 'ceiling');
    case 'down':
      return round(units, number('1'), 'floor');
    case 'half-up':
      return round(units, number('1'), 'half-up');
  }
}

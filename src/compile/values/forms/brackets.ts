import { compare, printRational } from '../../../base/rational.ts';
import type { Node } from '../../../model/plan.ts';
import type { Brackets } from '../../../model/schedule.ts';
import { constantOf } from '../../constant.ts';
import { difference, greatest, least, number, product, sum } from '../../nodes.ts';
import { addStep, freshName, report } from '../../scope.ts';
import { ofNumber, type Typed } from '../../typed.ts';
import { complete, type FormContext } from './form.ts';

/** `brackets`: each part of the base at its own rate; only the last row may be open. sem: brackets */
export function lowerBrackets(context: FormContext, { of, rows }: Brackets): Typed | undefined {
  const { scope, path, owner, part } = context;
  const whole = part(of, 'brackets', 'of');
  const ends = rows.map((row, index) => row.up_to && part(row.up_to, 'brackets', 'rows', index, 'up_to'));
  const rates = complete(rows.map((row, index) => part(row.rate, 'brackets', 'rows', index, 'rate')));
  if (!whole || !rates || rows.some((row, index) => row.up_to && !ends[index])) return undefined;
  checkEnds(context, ends);
  const base = addStep(
    scope,
    { name: freshName(scope, `${owner}.of`), rule: 'base', node: whole, minor: true },
    [...path, 'brackets', 'of'],
  );
  return ofNumber(
    sum(...rates.map((rate, index) => product(rate, slice(base, ends[index - 1], ends[index])))),
  );
}

/** The part of the base above one end and up to the next. */
function slice(base: Node, from: Node | undefined, to: Node | undefined): Node {
  const above = from ? greatest(difference(base, from), number('0')) : base;
  if (!to) return above;
  return least(above, from ? difference(to, from) : to);
}

/** Ends rise from row to row, and every row but the last has one. */
function checkEnds({ scope, path }: FormContext, ends: readonly (Node | undefined)[]): void {
  ends.forEach((end, index) => {
    const here = [...path, 'brackets', 'rows', index] as const;
    if (!end && index < ends.length - 1) report(scope, 'compile/bracket-open', {}, here);
    const before = ends[index - 1];
    const [a, b] = [before && constantOf(scope.steps, before), end && constantOf(scope.steps, end)];
    if (!a || !b || compare(a, b) < 0) return;
    report(
      scope,
      'compile/ends-crossed',
      { what: 'up_to', min: printRational(a), max: printRational(b) },
      here,
    );
  });
}

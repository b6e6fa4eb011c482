import type { Path } from '../../../base/place.ts';
import type { Node } from '../../../model/plan.ts';
import type { Brackets } from '../../../model/schedule.ts';
import { difference, greatest, least, number, product, sum } from '../../nodes.ts';
import { addStep, freshName } from '../../scope.ts';
import { refuseCrossed } from '../../settled.ts';
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

/** Ends rise from row to row. */
function checkEnds({ scope, path }: FormContext, ends: readonly (Node | undefined)[]): void {
  const row = (index: number): Path => [...path, 'brackets', 'rows', index];
  ends.forEach((max, index) => {
    const min = ends[index - 1];
    const others = [row(index - 1)];
    if (min && max) refuseCrossed(scope, { what: 'up_to', min, max, apart: true, path: row(index), others });
  });
}

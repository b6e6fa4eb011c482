import type { Points } from '../../../model/schedule.ts';
import { sum } from '../../nodes.ts';
import { ofNumber, type Typed } from '../../typed.ts';
import { lowerTable } from '../table.ts';
import { complete, type FormContext } from './form.ts';

/** `points`: the start and one weight for each factor, added. sem: points */
export function lowerPoints(
  { scope, path, part }: FormContext,
  { start, factors }: Points,
): Typed | undefined {
  const weights = Object.entries(factors).map(([name, factor]) =>
    'lookup' in factor
      ? lowerTable(scope, factor, [...path, 'points', 'factors'], (gives, here) =>
          part(gives, ...here.slice(path.length)),
        )
      : part(factor, 'points', 'factors', name),
  );
  const first = start === undefined ? [] : [part(start, 'points', 'start')];
  const nodes = complete([...first, ...weights]);
  return nodes && ofNumber(sum(...nodes));
}

import { complement, EVERYTHING, type Interval, holds as isInside } from '../../base/interval.ts';
import { parseRational } from '../../base/rational.ts';
import type { Condition, Node, PlanCell, TableRow } from '../../model/plan.ts';
import { intervalOf, meet } from '../box/contradicts.ts';
import { nodeOver } from '../box/evaluate-box.ts';
import { gridOf } from '../box/grid.ts';
import { knownRange, type View } from '../box/view.ts';
import { onGrid } from '../model/domain.ts';
import { isLight } from '../model/light.ts';
import type { Model } from '../model/model.ts';
import { readInterval } from '../model/read-interval.ts';

/** A condition that must hold, or that must not. */
interface Demand {
  readonly condition: Condition;
  readonly holds: boolean;
}

/** So often what must hold is gone through again, with what was found out about values. */
const ROUNDS = 3;

/**
 * Whether what must hold all at once leaves nothing of some value. Where all but one of several alternatives fall out over
 * the box, the last one must hold: of the rows "heavy, 5 % to 10 %", "light, 5 % to 10 %" … a heavy lorry leaves the
 * percentages alone, and what no row takes of these is not there. A cell on a step that a table gives says which row is
 * taken. Each of these steps holds in every case, so that nothing being left proves that there is no case.
 */
export function leavesNothing(view: View, parts: readonly Condition[]): boolean {
  const values = new Map<Node | string, readonly Interval[]>();
  let open: readonly Demand[] = parts.map((condition) => ({ condition, holds: true }));
  for (let round = 0; round < ROUNDS && open.length > 0; round += 1) {
    const left = demandsLeft(view, open, values);
    if (!left) return true;
    if (left.length === open.length && round > 0) return false;
    open = left;
  }
  return false;
}

/** What is still open of the demands; undefined where they cannot all be met. */
function demandsLeft(
  view: View,
  demands: readonly Demand[],
  values: Map<Node | string, readonly Interval[]>,
): readonly Demand[] | undefined {
  const open: Demand[] = [];
  const queue = [...demands];
  for (let demand = queue.pop(); demand; demand = queue.pop()) {
    const { condition, holds } = demand;
    if (condition.test === 'compare') continue;
    if (condition.test === 'not') queue.push({ condition: condition.of, holds: !holds });
    else if (condition.test === 'in') {
      if (!narrow(view, condition, holds, values)) return undefined;
      queue.push(...rowsAsked(view.model, condition, holds));
    } else {
      const parts = condition.of.map((part): Demand => ({ condition: part, holds }));
      const all = (condition.test === 'all') === holds;
      const possible = all ? parts : parts.filter((one) => canBe(view, one, values));
      if (!all && possible.length === 0) return undefined;
      if (all || possible.length === 1) queue.push(...possible);
      else open.push(demand);
    }
  }
  return open;
}

/** Whether a demand may be met in some case of the box. */
function canBe(
  view: View,
  { condition, holds }: Demand,
  values: ReadonlyMap<Node | string, readonly Interval[]>,
): boolean {
  // what needs more arithmetic than one value is let be: a cut comes sooner
  const inner = condition.test === 'not' ? condition.of : condition;
  if (inner.test !== 'in' && !isLight(view.model, condition)) return true;
  const known = view.decide(view, condition);
  if (typeof known === 'boolean') return known === holds;
  if (condition.test !== 'in' || condition.of.node === 'fact') return true;
  const before = values.get(keyOf(condition.of));
  return (
    before === undefined || isSomething(view, condition.of, meet(before, numbersOf(condition.cell, holds)))
  );
}

/** Notes what is left of a value; false where that is nothing. */
function narrow(
  view: View,
  { of, cell }: Extract<Condition, { test: 'in' }>,
  holds: boolean,
  values: Map<Node | string, readonly Interval[]>,
): boolean {
  if (of.node === 'fact') return true; // boxes are cut along facts
  const key = keyOf(of);
  const left = meet(values.get(key) ?? EVERYTHING, numbersOf(cell, holds));
  values.set(key, left);
  return isSomething(view, of, left);
}

/** Whether a value may lie in one of the intervals; one that may be a word says nothing here. */
function isSomething(view: View, of: Node, intervals: readonly Interval[]): boolean {
  const { symbol, words } = nodeOver(view, of);
  if (symbol === undefined || words.length > 0) return true;
  const left = meet([intervalOf(knownRange(view, symbol))], intervals);
  const grid = symbol === 'infinite' ? undefined : gridOf(view, symbol);
  return left.some((one) => onGrid(one, grid) !== undefined);
}

const keyOf = (of: Node): Node | string => (of.node === 'use' ? of.step : of);

function numbersOf(cell: PlanCell, holds: boolean): readonly Interval[] {
  const intervals = cell.intervals.map(readInterval);
  return holds ? intervals : complement(intervals);
}

/** What a cell on a step says of the rows of the table that gives it, where each row gives one number or word. */
function rowsAsked(
  { steps }: Model,
  { of, cell }: Extract<Condition, { test: 'in' }>,
  holds: boolean,
): readonly Demand[] {
  const node = of.node === 'use' ? steps.get(of.step)?.node : undefined;
  if (node?.node !== 'table' || node.hit !== 'one' || node.otherwise) return [];
  if (!node.rows.every(({ gives }) => gives.node === 'number' || gives.node === 'word')) return [];
  const inside = node.rows.filter((row) => givesOneOf(row, cell));
  if (!holds) return inside.map(({ when }) => ({ condition: when, holds: false }));
  const [only] = inside;
  return only && inside.length === 1 ? [{ condition: only.when, holds: true }] : [];
}

function givesOneOf({ gives }: TableRow, cell: PlanCell): boolean {
  if (gives.node === 'word') return cell.words.includes(gives.word);
  return gives.node === 'number' && isInside(cell.intervals.map(readInterval), parseRational(gives.value));
}

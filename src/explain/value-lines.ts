import type { Node, Step } from '../model/plan.ts';
import type { TableTeller } from './circumstance-text.ts';
import { displayWidth } from './display-width.ts';
import { isMoney } from './measure-of.ts';
import { amountText, conditionText, lookupOf, nodeText } from './plan-text.ts';
import { isValue, negated } from './plan-view.ts';

/** What is wider than this, and made of so many parts, is told as a list. */
const WIDE = 120;
const PARTS = 3;

export const isLongList = (text: string, parts: readonly string[]): boolean =>
  parts.length >= PARTS && displayWidth(text) > WIDE;

/** The named values that the bands and amounts are made of; a long table or sum as a list, a line for each of its parts. */
export function valueLines(teller: TableTeller): readonly string[] {
  const { view } = teller;
  const ofFine = ({ name }: Step): boolean => view.plan.fines.some(({ id }) => name.indexOf(`${id}.`) === 0);
  return view.plan.steps
    .filter((step) => isValue(step) && !ofFine(step) && step.name.slice(-INNER.length) !== INNER)
    .flatMap((step) => linesOf(teller, step));
}

const INNER = '.exact';

function linesOf(teller: TableTeller, step: Step): readonly string[] {
  const { words } = teller;
  const named = step.label !== undefined && step.label !== step.name;
  const name = named ? `${step.name}（${step.label}）` : step.name;
  const formula = step.rule === 'value-held' ? undefined : step.formula;
  const line = words.value(name, formula ?? nodeText(teller, step.node));
  const list = formula === undefined ? listOf(teller, step.node) : undefined;
  if (list === undefined || !isLongList(line, list.items)) return [line];
  return [
    `${words.value(name, list.head)}${words.colon}`,
    ...list.items.map((item, index) => words.item(index + 1, item)),
  ];
}

interface List {
  /** What stands for the parts: 下列各项之和. */
  readonly head: string;
  readonly items: readonly string[];
}

/** The parts of a table or a sum, also of one that is held to a limit. */
function listOf(teller: TableTeller, node: Node): List | undefined {
  const { words, view } = teller;
  switch (node.node) {
    case 'use': {
      const step = node.step.slice(-INNER.length) === INNER ? view.step(node.step) : undefined;
      return step && step.formula === undefined ? listOf(teller, step.node) : undefined;
    }
    case 'table': {
      const lookup = lookupOf(teller, node);
      if (lookup)
        return {
          head: words.byItems(lookup.of),
          items: lookup.rows.map(([is, gives]) => words.row(is, gives)),
        };
      const rows = node.rows.map(({ when, gives }) =>
        words.row(conditionText(teller, when), nodeText(teller, gives)),
      );
      return { head: words.byItems(), items: rows };
    }
    case 'sum':
      return node.of.some((part) => part.node === 'table' || part.node === 'choose')
        ? { head: words.sumOfItems, items: node.of.map((part) => signed(teller, part)) }
        : undefined;
    case 'least':
    case 'greatest': {
      const lists = node.of.map((part) => listOf(teller, part));
      const [only, ...others] = lists.flatMap((list) => list ?? []);
      if (only === undefined || others.length > 0) return undefined;
      const money = isMoney(view, node);
      const parts = node.of.map((part, index) => lists[index]?.head ?? amountText(teller, part, money));
      return { head: node.node === 'least' ? words.least(parts) : words.greatest(parts), items: only.items };
    }
    default:
      return undefined;
  }
}

function signed(teller: TableTeller, part: Node): string {
  const positive = negated(part);
  return positive ? `− ${nodeText(teller, positive)}` : nodeText(teller, part);
}

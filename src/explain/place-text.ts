import type { FinePlan, Node } from '../model/plan.ts';
import type { TableTeller } from './circumstance-text.ts';
import { factNumber } from './number-text.ts';
import { nodeText } from './plan-text.ts';
import { nodesIn, type PlanView } from './plan-view.ts';
import { numberOf } from './settle-arithmetic.ts';
import { settle } from './settle-node.ts';
import { withoutCircumstances } from './split-cases.ts';

/** Where in the band the amount lies. */
export function placeText(teller: TableTeller, fine: FinePlan): string {
  const { view, words } = teller;
  const { places } = words;
  const step = view.step(`${fine.id}.place`);
  if (!step) return places.decided;
  switch (step.rule) {
    case 'place-lowest':
      return places.lowest;
    case 'place-middle':
      return places.middle;
    case 'place-highest':
      return places.highest;
    case 'place-along':
      return alongText(teller, fine) ?? places.formula(nodeText(teller, step.node));
    default:
      return places.formula(nodeText(teller, step.node));
  }
}

function alongText(teller: TableTeller, { id }: FinePlan): string | undefined {
  const { view, words } = teller;
  const share = view.step(`${id}.share`);
  const fact = share && nodesIn(share.node).filter((node) => node.node === 'fact')[0];
  if (fact?.node !== 'fact') return undefined;
  const label = nodeText(teller, fact);
  return [words.places.along(label), ...closedEnds(teller, id, fact.fact)].join(words.semicolon);
}

/** Where a grade's interval is open, `until` and `from` say where its band is full or begins. */
function closedEnds(teller: TableTeller, id: string, fact: string): readonly string[] {
  const { view, words } = teller;
  const table = view.step('grade')?.node;
  const grades = view.plan.grades.length > 0 ? view.plan.grades : [''];
  return grades.flatMap((grade, index) => {
    const row = table?.node === 'table' ? table.rows[index] : undefined;
    const text = row ? JSON.stringify(row.when) : '';
    return (['from', 'until'] as const).flatMap((end) => {
      const at = endAt(view, `${id}.${end}`, index + 1);
      if (at === undefined || text.includes(`"${at}"`)) return [];
      const shown = factNumber(teller, at, fact);
      return [end === 'from' ? words.places.emptyAt(grade, shown) : words.places.fullAt(grade, shown)];
    });
  });
}

function endAt(view: PlanView, step: string, rank: number): string | undefined {
  const node = view.step(step)?.node;
  if (!node) return undefined;
  const settled = settle(view, node, withoutCircumstances(view, rank));
  return numberOf(settled) && settled.node === 'number' ? settled.value : undefined;
}

/** How the amount is rounded. */
export function roundingText(teller: TableTeller, fine: FinePlan): string {
  const { view, words } = teller;
  const node = view.step(fine.amount)?.node;
  const rounds = node ? nodesIn(node).filter(isRound) : [];
  const own = rounds.filter(
    ({ of, mode }) => mode !== 'floor' && mode !== 'ceiling' && isLimited(of, fine),
  )[0];
  if (!own) return '';
  const unit = numberOf(own.to);
  const shown =
    unit && own.to.node === 'number'
      ? words.money(own.to.value, view.plan.currency.code)
      : nodeText(teller, view.step('rounding.to')?.node ?? own.to);
  return words.rounding(shown, own.mode);
}

const isRound = (node: Node): node is Extract<Node, { node: 'round' }> => node.node === 'round';

const isLimited = (node: Node, { id }: FinePlan): boolean =>
  node.node === 'use' && node.step === `${id}.limited`;

import type { FinePlan, Node, Plan } from '../model/plan.ts';
import { circumstanceParts, type TableTeller } from './circumstance-text.ts';
import { conditionText, nodeText } from './plan-text.ts';

/** Where there are several fines, each line says whose it is. */
export const perPayer = ({ view, words }: TableTeller, { payer }: FinePlan, text: string): string =>
  view.plan.fines.length > 1 ? `${payer}${words.colon}${text}` : text;

/** What must have happened before there can be a fine. */
export function preconditionLines(teller: TableTeller): readonly string[] {
  const { view, words } = teller;
  const lines = (names: readonly string[]): readonly string[] =>
    names.flatMap((name) => {
      const step = view.step(name);
      if (step?.rule !== 'precondition' || step.node.node !== 'test') return [];
      const ending = step.node.else.node === 'outcome' ? step.node.else.outcome : undefined;
      const kind = ending?.kind === 'not-yet' ? 'not-yet' : 'no-fine';
      const says = ending && 'says' in ending ? ending.says : undefined;
      return [words.precondition(conditionText(teller, step.node.if), kind, says)];
    });
  return [
    ...lines(view.plan.gates),
    ...view.plan.fines.flatMap((fine) => lines(fine.gates ?? []).map((text) => perPayer(teller, fine, text))),
  ];
}

export const circumstanceLines = (teller: TableTeller): readonly string[] =>
  teller.view.plan.circumstances.map((one) => {
    const { words } = teller;
    const head = words.circumstance(one.label, words.kindWithDuty(one.kinds, one.duty));
    return `${head}${words.colon}${circumstanceParts(teller, one).join(words.semicolon)}`;
  });

/** What is confiscated or ordered beside the fines. */
export function besideLines(teller: TableTeller): readonly string[] {
  const { view, words } = teller;
  const amount = (step: string | undefined): string | undefined => {
    const node = step === undefined ? undefined : view.step(step)?.node;
    return node && nodeText(teller, amountOf(node));
  };
  const grounded = (text: string, step: string | undefined, basis: Plan['basis'] | undefined): string => {
    const node = step === undefined ? undefined : view.step(step)?.node;
    const when = node?.node === 'test' ? words.when(conditionText(teller, node.if)) + words.comma : '';
    return `${when}${text}${basis ? `${words.semicolon}${words.groundedIn(words.ground(basis))}` : ''}`;
  };
  return [
    ...view.plan.confiscations.map((one) =>
      grounded(words.confiscate(one.what, amount(one.amount)), one.step, one.basis),
    ),
    ...view.plan.measures.map((one) =>
      grounded(words.measure(one.what, amount(one.amount), one.duty ?? 'must'), one.step, one.basis),
    ),
  ];
}

/** The amount where there is one: while the fact is a word (没有) there is none. */
const amountOf = (node: Node): Node =>
  node.node === 'test' && node.then.node === 'outcome' ? node.else : node;

export function procedureLines(teller: TableTeller): readonly string[] {
  const { view, words } = teller;
  return view.plan.procedure.map(({ says, step, basis }) => {
    const node = view.step(step)?.node;
    const when = node?.node === 'test' ? conditionText(teller, node.if) : '';
    const ground = basis ? `${words.semicolon}${words.groundedIn(words.ground(basis))}` : '';
    return `${when === '' ? '' : `${when}${words.colon}`}${says}${ground}`;
  });
}

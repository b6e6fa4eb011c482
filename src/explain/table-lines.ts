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

export function circumstanceLines(teller: TableTeller): readonly string[] {
  const { view, words } = teller;
  const lines = view.plan.circumstances.map((one) => {
    const head = words.circumstance(one.label, words.kindWithDuty(one.kinds, one.duty));
    return `${head}${words.colon}${circumstanceParts(teller, one).join(words.semicolon)}`;
  });
  return [...lines, ...togetherLines(teller)];
}

/** Circumstances that may not meet in one case. */
function togetherLines({ view, words }: TableTeller): readonly string[] {
  return view.plan.steps.flatMap(({ name, rule, node }) => {
    if (rule !== 'circumstances-together' || node.node !== 'test' || node.then.node !== 'outcome') return [];
    const [, several, first, second] =
      /^together\.(?:several-(reduce|lenient|aggravate)|(reduce|lenient|aggravate)-with-(reduce|lenient|aggravate))$/.exec(
        name,
      ) ?? [];
    if (several !== undefined) return [words.notSeveral(words.word(several))];
    if (first !== undefined && second !== undefined)
      return [words.notTogether([words.word(first), words.word(second)])];
    const { outcome } = node.then;
    if (outcome.kind !== 'refused' || outcome.refusal.why !== 'circumstances-together') return [];
    const labels = outcome.refusal.circumstances.map(
      (id) => view.plan.circumstances.filter((one) => one.name === id)[0]?.label ?? id,
    );
    return [words.notTogether(labels)];
  });
}

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

import type { Basis, Combined, FinePlan, Node, Step } from '../model/plan.ts';
import type { TableTeller } from './circumstance-text.ts';
import { amountText } from './plan-text.ts';

/** What happens where circumstances meet: each line of `combine`, and which of them exclude each other. */
export const combineLines = (teller: TableTeller): readonly string[] => [
  ...(teller.view.plan.meeting?.combine ?? []).map((one) =>
    grounded(teller, combinedText(teller, one), one.basis),
  ),
  ...teller.view.plan.steps.flatMap((step) => exclusionOf(teller, step)),
];

function combinedText({ words }: TableTeller, { kinds: [first, second], says }: Combined): string {
  const kind = words.kind(first);
  if (second === undefined)
    return says === 'all' || says === 'strongest' ? words.several(kind, says) : words.notSeveral(kind);
  const other = words.kind(second);
  if (says === 'all' || says === 'decided') return words.met([kind, other], says);
  if (says === 'refuse') return words.notTogether([kind, other]);
  const before = says === 'strongest' ? 'reduce' : says; // of 减轻 and 从轻 the stronger one is 减轻
  return first === before ? words.goesBefore(kind, other) : words.goesBefore(other, kind);
}

/** The refusals that `combine` says are told with it. */
const OF_KINDS = /^together\.(several-[a-z]+|(reduce|lenient|aggravate)-with-(reduce|lenient|aggravate))$/;

/** Circumstances that may not be stated of one case. */
function exclusionOf({ view, words }: TableTeller, { name, rule, node }: Step): readonly string[] {
  if (rule !== 'circumstances-together' || OF_KINDS.test(name)) return [];
  const ending = node.node === 'test' && node.then.node === 'outcome' ? node.then.outcome : undefined;
  if (ending?.kind !== 'refused' || ending.refusal.why !== 'circumstances-together') return [];
  const labels = ending.refusal.circumstances.map(
    (id) => view.plan.circumstances.filter((one) => one.name === id)[0]?.label ?? id,
  );
  return [words.notTogether(labels)];
}

/** What happens to the fines together, and which takes the place of which. */
export function togetherLines(teller: TableTeller): readonly string[] {
  const { view, words } = teller;
  const { total, fines, meeting } = view.plan;
  const { together } = meeting ?? {};
  const cap = total && view.step(total.step)?.node;
  const payer = together?.payer ?? '';
  const added = together?.take === 'highest' ? words.together.highest(payer) : words.together.added(payer);
  return [
    ...(together ? [grounded(teller, added, cap ? undefined : together.basis)] : []),
    ...(cap ? [grounded(teller, words.together.capped(amountText(teller, cap, true)), total.basis)] : []),
    ...fines.flatMap((fine) => replacedText(teller, fine)),
  ];
}

function replacedText(teller: TableTeller, fine: FinePlan): readonly string[] {
  const { view, words } = teller;
  const { absorbed } = fine;
  const node = absorbed && view.step(absorbed.step)?.node;
  if (!node || comparesAmounts(node)) return [];
  const by = view.plan.fines.filter(({ id }) => absorbed.by.split(', ').includes(id));
  return by.map((one) =>
    grounded(teller, words.together.replaces(nameOf(teller, one), nameOf(teller, fine)), absorbed.basis),
  );
}

/** The highest of several is found by their amounts; one that takes the place of another, by whether it applies. */
const comparesAmounts = (node: Node): boolean =>
  node.node === 'test' && JSON.stringify(node.if).includes('"test":"compare"');

function nameOf({ view, words }: TableTeller, { id, payer }: FinePlan): string {
  const same = view.plan.fines.filter((one) => one.payer === payer);
  return same.length > 1 ? words.together.fine(payer, id) : payer;
}

const grounded = ({ words }: TableTeller, text: string, basis: readonly Basis[] | undefined): string =>
  basis ? `${text}${words.semicolon}${words.groundedIn(words.ground(basis))}` : text;

import { compare, divide, ONE, parseRational, printRational } from '../base/rational.ts';
import type { Node, PlanCell } from '../model/plan.ts';
import type { ProofCase } from '../model/proof.ts';
import { unitOf } from './ends-text.ts';
import { measureOf } from './measure-of.ts';
import { hundredfold } from './number-text.ts';
import { nodeText } from './plan-text.ts';
import { nodesIn, type PlanView } from './plan-view.ts';
import type { ProofTeller } from './proof-subject.ts';
import { type Given, knownKey, settle } from './settle-node.ts';

/**
 * A figure of the officer's as it is written: that of a value in its unit; that of a fine in the unit of its range, which
 * is 2% where the base makes money of it.
 */
export function figureText(
  { view, words: proofWords }: ProofTeller,
  id: string,
  value: string,
  facts: ProofCase['facts'],
): string {
  const words = proofWords.plan;
  const unit = view.plan.figures.filter((one) => one.id === id)[0]?.unit;
  const step = view.plan.fines.some((fine) => fine.id === id) ? view.step(`${id}.figure`) : undefined;
  if (!step || unit !== undefined) return words.quantity(value, unit);
  const bases = basesIn(settle(view, step.node, givenBy(view, facts)), `figure:${id}`);
  const [base] = bases;
  if (bases.length > 1) return words.quantity(value, undefined);
  const money = words.money(value, view.plan.currency.code);
  if (!base) return money;
  if (measureOf(view, base) === 'other') {
    const teller = { view, words };
    const one = unitOf(teller, base);
    return one === undefined
      ? words.perUnit(nodeText(teller, base), one, money)
      : proofWords.each(money, one);
  }
  const isShare = compare(parseRational(value), ONE) < 0;
  return isShare ? words.percent(hundredfold(value)) : words.multiple(value);
}

/** By what the figure may be multiplied; nothing where it is money. More than one where the case does not settle it. */
function basesIn(node: Node, figure: string): readonly (Node | undefined)[] {
  const parts = nodesIn(node);
  const bases = parts.flatMap((part): readonly Node[] => {
    const [of, ...factors] = part.node === 'product' ? part.of : [];
    const [only] = factors;
    if (!only || of?.node !== 'fact' || of.fact !== figure) return [];
    return [factors.length === 1 ? only : { node: 'product', of: factors }];
  });
  const alone = parts.filter((part) => part.node === 'fact' && part.fact === figure).length - bases.length;
  const different = new Map(bases.map((base) => [JSON.stringify(base), base] as const));
  return [...Array.from(different.values()), ...(alone > 0 ? [undefined] : [])];
}

/** What the facts of a case settle: which of several bases it is. */
function givenBy(view: PlanView, facts: ProofCase['facts']): Given {
  const known = new Map<string, readonly PlanCell[]>();
  const spoken = new Map<string, string>();
  for (const [id, value] of Object.entries(facts)) {
    const kind = view.fact(id)?.kind;
    if (typeof value !== 'string' || kind === undefined || kind === 'date') continue;
    if (kind === 'choice' || kind === 'flag' || !/^-?[0-9]/.test(value)) spoken.set(id, value);
    else
      known.set(knownKey({ node: 'fact', fact: id }), [only(kind === 'percent' ? hundredth(value) : value)]);
  }
  return { steps: new Map(), facts: spoken, rows: new Map(), known };
}

const hundredth = (value: string): string =>
  printRational(divide(parseRational(value), parseRational('100')));

const only = (at: string): PlanCell => ({
  intervals: [{ lower: at, lowerIncluded: true, upper: at, upperIncluded: true }],
  words: [],
});

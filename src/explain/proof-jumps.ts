import { compare, parseRational, sign } from '../base/rational.ts';
import type { FactSpec } from '../model/plan.ts';
import type { Jump, Verification } from '../model/proof.ts';
import { valueText } from './proof-case.ts';
import type { ProofTeller } from './proof-subject.ts';

/** Leaps of one fine along one fact that are told by default. */
const TOLD = 5;

/** A line for each fine and fact along which the amount leaps: where, from what to what. */
export function jumpLines(
  teller: ProofTeller,
  { jumps }: Pick<Verification, 'jumps'>,
  all: boolean,
): readonly string[] {
  const { view, words } = teller;
  const groups = new Map<string, Jump[]>();
  for (const jump of jumps) {
    const key = `${jump.fine} ${jump.fact}`;
    groups.set(key, [...(groups.get(key) ?? []), jump]);
  }
  return Array.from(groups.values()).flatMap((group): readonly string[] => {
    const [first] = group;
    const fact = first && view.fact(first.fact);
    if (!first || !fact) return [];
    const told = group.slice(0, all ? group.length : TOLD).map((jump) => jumpText(teller, fact, jump));
    const more = group.length > told.length ? [words.more(group.length - told.length)] : [];
    return [words.jumps(fact.label, payerOf(teller, first.fine), [...told, ...more])];
  });
}

function payerOf({ view }: ProofTeller, fine: string): string {
  const { fines } = view.plan;
  return fines.length < 2 ? '' : (fines.filter(({ id }) => id === fine)[0]?.payer ?? '');
}

/** Amounts that are the same leap all the same, where they were rising or falling up to the edge. */
function jumpText(teller: ProofTeller, fact: FactSpec, { before, after, from, to, leap }: Jump): string {
  const { view, words } = teller;
  const money = (amount: string): string => words.plan.money(amount, view.plan.currency.code);
  const edge = edgeText(teller, fact, before, after);
  const order = compare(parseRational(to), parseRational(from));
  if (order !== 0) return words.jump(edge, money(from), money(to), order > 0);
  const falls = sign(parseRational(leap)) < 0;
  return words.level(edge, money(from), money(leap.replace('-', '')), falls);
}

/** Of the last value before an edge and the first after it, the edge is the rounder one; whole numbers have none between. */
function edgeText(teller: ProofTeller, fact: FactSpec, before: string, after: string): string {
  if (before.length === after.length || /^[0-9]+ [0-9]+$/.test(`${before} ${after}`))
    return teller.words.between(before, valueText(teller, fact, after));
  return teller.words.atEdge(valueText(teller, fact, before.length < after.length ? before : after));
}

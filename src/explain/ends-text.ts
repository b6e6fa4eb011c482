import { compare, ONE, parseRational } from '../base/rational.ts';
import type { Node } from '../model/plan.ts';
import { hundredfold, isName, negated, nodeText, type Teller } from './plan-text.ts';
import { shownNumber } from './shown-number.ts';

/** A band or a range in words: as amounts, as shares or multiples of one thing, else as two formulas. */
export function endsText(teller: Teller, min: Node, max: Node): string {
  const { words, view } = teller;
  const ending = [min, max].filter((end) => end.node === 'outcome')[0];
  if (ending) return nodeText(teller, ending);
  const lower = isZero(min) ? undefined : min;
  const upper = isOpen(max) ? undefined : max;
  if (isPlain(lower) && isPlain(upper)) {
    return words.ends({ min: lower?.value ?? null, max: upper?.value ?? null }, view.plan.currency.code);
  }
  return sharesText(teller, lower, upper) ?? formulas(teller, lower, upper);
}

const isZero = (node: Node): boolean => node.node === 'number' && node.value === '0';
const isOpen = (node: Node): boolean => node.node === 'number' && node.value === 'inf';

const isPlain = (node: Node | undefined): node is Extract<Node, { node: 'number' }> | undefined =>
  node === undefined || node.node === 'number';

/** Both ends are parts of the same thing, perhaps under the same cap. */
function sharesText(teller: Teller, min: Node | undefined, max: Node | undefined): string | undefined {
  const { words, view } = teller;
  const [low, high] = [min && readShare(min), max && readShare(max)];
  if ((min && !low) || (max && !high)) return undefined;
  const of = (low ?? high)?.of;
  if (!of || (low && high && JSON.stringify(low.of) !== JSON.stringify(high.of))) return undefined;
  const factors = [low, high].flatMap((one) => one?.factor ?? []);
  if (!factors.every((factor) => shownNumber(factor).exact)) return undefined;
  const asShares = factors.every((factor) => compare(parseRational(factor), ONE) < 0);
  const factor = (one: Share | undefined): string | null => {
    if (!one) return null;
    return asShares ? words.percent(hundredfold(one.factor)) : words.multiple(one.factor);
  };
  const text = words.shares(nodeText(teller, of), factor(low), factor(high));
  return high?.cap === undefined ? text : words.capped(text, words.money(high.cap, view.plan.currency.code));
}

interface Share {
  readonly factor: string;
  readonly of: Node;
  readonly cap?: string;
}

function readShare(node: Node): Share | undefined {
  if (isName(node)) return { factor: '1', of: node };
  if (node.node === 'least') {
    const [cap, inner] = node.of;
    const share = inner && node.of.length === 2 ? readShare(inner) : undefined;
    return share && cap?.node === 'number' ? { ...share, cap: cap.value } : undefined;
  }
  if (node.node !== 'product') return undefined;
  const [factor, ...rest] = node.of;
  const [only] = rest;
  if (factor?.node !== 'number' || !only) return undefined;
  return { factor: factor.value, of: rest.length === 1 ? only : { node: 'product', of: rest } };
}

function formulas(teller: Teller, min: Node | undefined, max: Node | undefined): string {
  const { words } = teller;
  if (min && max && JSON.stringify(min) === JSON.stringify(max)) return nodeText(teller, min);
  return words.endPair(min && endText(teller, min), max && endText(teller, max));
}

/** An end of a band that is open begins a smallest unit further in: that is said as "above" and "below". */
function endText(teller: Teller, node: Node): string {
  const { words } = teller;
  if (node.node === 'sum' && node.of.length === 2) {
    const [of, unit] = node.of;
    if (of?.node === 'round' && unit && (of.mode === 'floor' || of.mode === 'ceiling')) {
      const taken = negated(unit) !== undefined;
      if (of.mode === 'floor' && !taken) return words.above(nodeText(teller, of.of));
      if (of.mode === 'ceiling' && taken) return words.below(nodeText(teller, of.of));
    }
  }
  return nodeText(teller, node);
}

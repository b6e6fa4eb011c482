import { compare, ONE, parseRational } from '../base/rational.ts';
import type { Node } from '../model/plan.ts';
import { measureOf } from './measure-of.ts';
import { hundredfold, type Teller } from './number-text.ts';
import { nodeText } from './plan-text.ts';
import type { ShownEnd } from './plan-words.ts';
import { readOpenEnd } from './settle-arithmetic.ts';

import { shownNumber } from './shown-number.ts';

/** An end with what it is made of. */
interface End {
  readonly node: Node;
  readonly included: boolean;
}

/** A band or a range in words: as amounts, as shares or multiples of one thing, else as formulas. */
export function endsText(teller: Teller, min: Node, max: Node): string {
  const { words, view } = teller;
  const ending = [min, max].filter((end) => end.node === 'outcome')[0];
  if (ending) return nodeText(teller, ending);
  if (min.node === 'over' && max.node === 'over' && min.how === 'sum' && !min.where && !max.where) {
    const list = view.fact(min.list)?.label ?? min.list;
    return words.eachItem(list, endsText(teller, min.each, max.each));
  }
  const lower = isNumber(min, '0') ? undefined : readEnd(min);
  const upper = isNumber(max, 'inf') ? undefined : readEnd(max);
  return sharesText(teller, lower, upper) ?? bandText(teller, lower, upper);
}

const isNumber = (node: Node, value: string): boolean => node.node === 'number' && node.value === value;

function readEnd(node: Node): End {
  const open = readOpenEnd(node);
  return open ? { node: open.of, included: false } : { node, included: true };
}

/** Amounts as money, what depends on the case as formulas. */
function bandText(teller: Teller, lower: End | undefined, upper: End | undefined): string {
  const { words, view } = teller;
  const shown = ({ node, included }: End): ShownEnd => ({
    text: node.node === 'number' ? words.money(node.value, view.plan.currency.code) : nodeText(teller, node),
    included,
  });
  return words.band({ ...(lower && { lower: shown(lower) }), ...(upper && { upper: shown(upper) }) });
}

/** Both ends are parts of the same thing, perhaps under the same cap. */
function sharesText(teller: Teller, lower: End | undefined, upper: End | undefined): string | undefined {
  const { words, view } = teller;
  const [low, high] = [lower && readShare(lower), upper && readShare(upper)];
  if ((lower && !low) || (upper && !high)) return undefined;
  const known = [low, high].filter((one) => one !== undefined);
  const [first] = known;
  if (!first || known.some(({ of }) => JSON.stringify(of) !== JSON.stringify(first.of))) return undefined;
  if (known.some(({ factor }) => !shownNumber(factor).exact)) return undefined;
  const name = nodeText(teller, first.of);
  const cap = (text: string): string =>
    high?.cap === undefined ? text : words.capped(text, words.money(high.cap, view.plan.currency.code));
  const band = (show: (factor: string) => string): string => {
    const shown = ({ factor, included }: Share): ShownEnd => ({ text: show(factor), included });
    return words.band({ ...(low && { lower: shown(low) }), ...(high && { upper: shown(high) }) });
  };
  const alone = known.every(({ factor }) => factor === '1') && first.of.node === 'use';
  if (measureOf(view, first.of) === 'other' && !alone) {
    const each = band((factor) => words.money(factor, view.plan.currency.code));
    return cap(words.perUnit(name, unitOf(teller, first.of), each));
  }
  if (known.every(({ factor }) => factor === '1')) return known.length === 2 ? cap(name) : undefined;
  const asShares = known.every(({ factor }) => compare(parseRational(factor), ONE) < 0);
  const show = asShares ? (factor: string) => words.percent(hundredfold(factor)) : words.multiple;
  return cap(words.shares(name, band(show)));
}

/** What one of a base is: its own unit, or a day where days are counted. */
export function unitOf({ view, words }: Teller, of: Node): string | undefined {
  if (of.node === 'fact') return view.fact(of.fact)?.unit;
  const step = of.node === 'use' ? view.step(of.step) : undefined;
  const inner = step?.rule === 'value-held' ? view.step(`${step.name}.exact`) : step;
  if (step?.unit !== undefined || inner === undefined) return step?.unit;
  const { rule } = inner;
  return rule === 'days' || rule === 'months' || rule === 'years' ? words.spanUnits[rule] : undefined;
}

interface Share {
  readonly factor: string;
  readonly of: Node;
  readonly cap?: string;
  readonly included: boolean;
}

function readShare({ node, included }: End): Share | undefined {
  if (node.node === 'fact' || node.node === 'use') return { factor: '1', of: node, included };
  if (node.node === 'least') {
    const [cap, inner] = node.of;
    const share = inner && node.of.length === 2 ? readShare({ node: inner, included }) : undefined;
    return share && cap?.node === 'number' ? { ...share, cap: cap.value } : undefined;
  }
  if (node.node !== 'product') return undefined;
  const [factor, ...rest] = node.of;
  const [only] = rest;
  if (factor?.node !== 'number' || !only) return undefined;
  return { factor: factor.value, of: rest.length === 1 ? only : { node: 'product', of: rest }, included };
}

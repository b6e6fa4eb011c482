import { exactly, hull, type Range, UNBOUNDED } from '../../base/range.ts';
import {
  add,
  compare,
  isInfinite,
  multiply,
  ONE,
  parseRational,
  type Rational,
  sign,
  subtract,
} from '../../base/rational.ts';
import { ceilTo, floorTo, type RoundingMode, roundTo } from '../../base/rounding.ts';
import type { Choice, Node, TableRow } from '../../model/plan.ts';
import { span } from '../model/domain.ts';
import type { Box, Model } from '../model/model.ts';
import { holdsOver } from './holds-over.ts';
import { END, type Ends, homeOf, type Look, mayEnd, NO_ENDS, type Seen } from './look.ts';
import { itemsOver, spanOver } from './over-items.ts';
import {
  higher,
  highest,
  lower,
  lowest,
  meet,
  productOfRanges,
  quotientOfRanges,
  sumOfRanges,
} from './spread.ts';

export const lookAt = (model: Model, box: Box): Look => ({
  model,
  box,
  steps: new Map(),
  nodes: new Map(),
  asked: new Map(),
  over: nodeOver,
});

/** What is known of nodes besides: a branch that gives one side of its own comparison. */
export type Given = ReadonlyMap<Node, Range>;

const NOTHING_GIVEN: Given = new Map();

export function stepOver(look: Look, name: string): Seen {
  const home = homeOf(look, name);
  const known = home.steps.get(name);
  if (known) return known;
  const step = home.model.steps.get(name);
  if (!step) throw new Error(`the plan has no step ${name}`);
  const seen = nodeOver(home, step.node);
  home.steps.set(name, seen);
  return seen;
}

export function nodeOver(look: Look, node: Node, given: Given = NOTHING_GIVEN): Seen {
  if (given === NOTHING_GIVEN) return onceOver(look, node);
  const seen = node.node === 'test' ? workedOut(look, node, given) : onceOver(look, node);
  const more = given.get(node);
  if (!more || !seen.range) return seen;
  const range = meet(seen.range, more);
  return { ...seen, range: node.node === 'round' ? onMultiples(look, node.to, range) : range };
}

function onceOver(look: Look, node: Node): Seen {
  const known = look.nodes.get(node);
  if (known) return known;
  const seen = workedOut(look, node, NOTHING_GIVEN);
  look.nodes.set(node, seen);
  return seen;
}

/** What was rounded is a multiple of the unit. */
function onMultiples(look: Look, to: Node, { lo, hi }: Range): Range {
  const unit = nodeOver(look, to).range;
  if (!unit?.lo || !unit.hi || sign(unit.lo) <= 0 || compare(unit.lo, unit.hi) !== 0) return { lo, hi };
  return { lo: lo && !isInfinite(lo) ? ceilTo(lo, unit.lo) : lo, hi: hi && floorTo(hi, unit.lo) };
}

function workedOut(look: Look, node: Node, given: Given): Seen {
  switch (node.node) {
    case 'number':
      return { words: [], range: constantRange(node.value), ends: NO_ENDS };
    case 'word':
      return { words: [node.word], ends: NO_ENDS };
    case 'fact':
      return factOver(look, node);
    case 'use':
      return stepOver(look, node.step);
    case 'sum':
      return between(look, node) ?? combined(look, node.of, sumOfRanges);
    case 'product':
      return combined(look, node.of, productOfRanges);
    case 'least':
      return combined(look, node.of, (a, b) => ({ lo: lowest(a.lo, b.lo), hi: lower(a.hi, b.hi) }));
    case 'greatest':
      return combined(look, node.of, (a, b) => ({ lo: higher(a.lo, b.lo), hi: highest(a.hi, b.hi) }));
    case 'quotient':
      return combined(look, [node.of, node.by], quotientOfRanges);
    case 'round':
      return combined(look, [node.of, node.to], (of, to) => roundedRange(of, to, node.mode));
    case 'test':
      return testOver(look, node, given);
    case 'table':
      return tableOver(look, node);
    case 'choose':
      return chooseOver(look, node.by, node.cases);
    case 'over':
      return itemsOver(look, node);
    case 'span':
      return spanOver(look, node);
    case 'outcome':
      return { words: [], ends: END[node.outcome.kind] };
  }
}

const read = new Map<string, Range>();

/** The numbers of plans are few: each is read once. "inf" is above every number, and has no upper end. */
function constantRange(text: string): Range {
  const known = read.get(text);
  if (known) return known;
  const value = parseRational(text);
  const range = isInfinite(value) ? { lo: value, hi: null } : exactly(value);
  if (read.size > 10_000) read.clear();
  read.set(text, range);
  return range;
}

/** A figure that is not given is what stands in for it; its bounds are asked where it is held to them. */
function factOver(look: Look, { fact, absent }: Extract<Node, { node: 'fact' }>): Seen {
  const figure = look.figures?.get(fact.replace('figure:', ''));
  if (figure && fact.startsWith('figure:')) return { words: [], range: exactly(figure), ends: NO_ENDS };
  const domain = look.box.get(fact);
  if (!domain || fact.startsWith('figure:'))
    return absent ? nodeOver(look, absent) : { words: [], ends: NO_ENDS };
  const range = span(domain);
  return { words: domain.words, ...(range && { range }), ends: NO_ENDS };
}

/** The numbers of all parts joined; nothing, where one of them always ends the case. */
function combined(look: Look, parts: readonly Node[], join: (a: Range, b: Range) => Range): Seen {
  let range: Range | undefined;
  let ends: Ends = NO_ENDS;
  let decided = false;
  for (const part of parts) {
    const seen = nodeOver(look, part);
    ends |= seen.ends;
    if (!seen.range) return { words: [], ends };
    range = range ? join(range, seen.range) : seen.range;
    decided ||= seen.decided === true;
  }
  return { words: [], ...(range && { range }), ends, ...(decided && { decided }) };
}

/** a + (b − a) × s lies between a and b where s is a share: a and b do not move apart. */
function between(
  look: Look,
  { of }: Extract<Node, { node: 'sum' | 'product' | 'least' | 'greatest' }>,
): Seen | undefined {
  const found = shareOfWay(of);
  if (!found) return undefined;
  const [a, b, s] = [found.from, found.to, found.share].map((node) => nodeOver(look, node));
  if (!a?.range || !b?.range || !s?.range?.lo || !s.range.hi) return undefined;
  if (sign(s.range.lo) < 0 || compare(s.range.hi, ONE) > 0) return undefined;
  const shares = [s.range.lo, s.range.hi];
  const at = (from: Rational | null, to: Rational | null, share: Rational): Rational | null =>
    from && to && !isInfinite(from) && !isInfinite(to)
      ? add(multiply(from, subtract(ONE, share)), multiply(to, share))
      : null;
  const lows = shares.map((share) => at(a.range?.lo ?? null, b.range?.lo ?? null, share));
  const highs = shares.map((share) => at(a.range?.hi ?? null, b.range?.hi ?? null, share));
  return {
    words: [],
    range: { lo: lows.reduce(lowest), hi: highs.reduce(highest) },
    ends: a.ends | b.ends | s.ends,
  };
}

/** The three parts of a + (b + −1 × a) × s; equal parts of a model are one object. */
export function shareOfWay(
  of: readonly Node[],
): { readonly from: Node; readonly to: Node; readonly share: Node } | undefined {
  const [from, part, ...more] = of;
  if (!from || part?.node !== 'product' || part.of.length !== 2 || more.length > 0) return undefined;
  const [way, share] = part.of;
  if (way?.node !== 'sum' || way.of.length !== 2 || !share) return undefined;
  const [to, minus] = way.of;
  if (!to || minus?.node !== 'product' || minus.of.length !== 2) return undefined;
  const [factor, back] = minus.of;
  return factor?.node === 'number' && factor.value === '-1' && back === from
    ? { from, to, share }
    : undefined;
}

function roundedRange(of: Range, to: Range, mode: RoundingMode | 'ceiling' | 'floor'): Range {
  if (of.lo && isInfinite(of.lo)) return of;
  if (!to.hi || !to.lo || sign(to.lo) <= 0) return UNBOUNDED;
  const { lo, hi } = to;
  if (compare(lo, hi) === 0)
    return { lo: of.lo && rounded(of.lo, lo, mode), hi: of.hi && rounded(of.hi, lo, mode) };
  return { lo: of.lo && subtract(of.lo, hi), hi: of.hi && add(of.hi, hi) };
}

function rounded(value: Rational, unit: Rational, mode: RoundingMode | 'ceiling' | 'floor'): Rational {
  if (mode === 'ceiling') return ceilTo(value, unit);
  return mode === 'floor' ? floorTo(value, unit) : roundTo(value, unit, mode);
}

/** The figure that a test holds inside its bounds, where it is not given. */
export function openFigure(
  { model, figures }: Look,
  { else: otherwise }: Extract<Node, { node: 'test' }>,
): { readonly min: string; readonly max: string } | undefined {
  if (otherwise.node !== 'outcome' || otherwise.outcome.kind !== 'refused') return undefined;
  const { refusal } = otherwise.outcome;
  if (refusal.why !== 'figure-outside') return undefined;
  const isOpen = model.plan.figures.some(({ id }) => id === refusal.figure) && !figures?.has(refusal.figure);
  return isOpen ? refusal : undefined;
}

function testOver(look: Look, node: Extract<Node, { node: 'test' }>, given: Given): Seen {
  const figure = openFigure(look, node);
  if (figure) {
    const [min, max, stated] = [
      stepOver(look, figure.min),
      stepOver(look, figure.max),
      nodeOver(look, node.then),
    ];
    const ends = min.ends | max.ends | stated.ends;
    if (!min.range || !max.range) return { words: [], ends };
    const range = { lo: min.range.lo, hi: max.range.hi };
    if (range.lo && range.hi && compare(range.lo, range.hi) > 0)
      return { words: [], ends: ends | END.refused };
    return { words: [], range, ends, ...(mayEnd(stated.ends, 'band') && { decided: true }) };
  }
  const { known, never, ends } = holdsOver(look, node.if);
  if (never) return { words: [], ends };
  if (known !== undefined) return withEnds(nodeOver(look, known ? node.then : node.else, given), ends);
  const yes = nodeOver(look, node.then, narrowed(look, node, given, true));
  const no = nodeOver(look, node.else, narrowed(look, node, given, false));
  return joined([yes, no], ends);
}

const withEnds = (seen: Seen, ends: Ends): Seen =>
  (seen.ends | ends) === seen.ends ? seen : { ...seen, ends: seen.ends | ends };

/** In the branch of a < b, a is at most b's highest and b at least a's lowest; in the other one the reverse. */
function narrowed(
  look: Look,
  { if: asked }: Extract<Node, { node: 'test' }>,
  given: Given,
  holds: boolean,
): Given {
  if (asked.test !== 'compare' || (asked.op !== '<' && asked.op !== '<=')) return given;
  const [low, high] = holds ? [asked.left, asked.right] : [asked.right, asked.left];
  const [a, b] = [nodeOver(look, low).range, nodeOver(look, high).range];
  if (!a || !b) return given;
  return new Map(given)
    .set(low, meet(given.get(low) ?? UNBOUNDED, { lo: null, hi: b.hi }))
    .set(high, meet(given.get(high) ?? UNBOUNDED, { lo: a.lo, hi: null }));
}

/** One of several; those that always end the case fall out. */
function joined(parts: readonly Seen[], ends: Ends): Seen {
  let range: Range | undefined;
  let words: readonly string[] = [];
  let all = ends;
  let decided = true;
  for (const part of parts) {
    all |= part.ends;
    if (part.range && !part.decided) decided = false;
    if (part.range) range = range ? hull(range, part.range) : part.range;
    if (words.length === 0) words = part.words;
    else if (part.words.length > 0) words = Array.from(new Set([...words, ...part.words]));
  }
  return { words, ...(range && { range, ...(decided && { decided }) }), ends: all };
}

/**
 * The rows that some case may take, and whether it takes one of them for sure. Two that hold for sure where only one may
 * leave none: every case is refused.
 */
export function rowsOver(
  look: Look,
  { rows, hit }: Extract<Node, { node: 'table' }>,
): { readonly live: readonly TableRow[]; readonly sure: boolean; readonly ends: Ends } {
  let live: TableRow[] = [];
  let holding = 0;
  let ends: Ends = NO_ENDS;
  for (const row of rows) {
    const asked = holdsOver(look, row.when);
    ends |= asked.ends;
    if (asked.known === false || asked.never) continue;
    if (asked.known) holding += 1;
    else if (hit === 'one' && holding > 0) continue;
    if (asked.known && hit !== 'first') live = [];
    live.push(row);
    if (asked.known && hit === 'first') break;
  }
  return hit === 'one' && holding > 1
    ? { live: [], sure: true, ends: ends | END.refused }
    : { live, sure: holding > 0, ends };
}

function tableOver(look: Look, node: Extract<Node, { node: 'table' }>): Seen {
  const { live, sure, ends } = rowsOver(look, node);
  const parts = live.map(({ gives }) => nodeOver(look, gives));
  if (!sure && node.otherwise) parts.push(nodeOver(look, node.otherwise));
  return joined(parts, sure || node.otherwise ? ends : ends | END.refused);
}

/** The branches that some case may take. */
export function casesOver(look: Look, by: Node, cases: readonly Choice[]): readonly Choice[] {
  const { words, range } = nodeOver(look, by);
  return cases.filter(({ is }) => words.includes(is) || (range && mayBe(is, range)));
}

function chooseOver(look: Look, by: Node, cases: readonly Choice[]): Seen {
  const { ends } = nodeOver(look, by);
  return joined(
    casesOver(look, by, cases).map(({ gives }) => nodeOver(look, gives)),
    ends,
  );
}

const NUMBER = /^-?\d/;

function mayBe(is: string, { lo, hi }: Range): boolean {
  if (!NUMBER.test(is)) return false;
  const value = parseRational(is);
  return !(lo && compare(value, lo) < 0) && !(hi && compare(value, hi) > 0);
}

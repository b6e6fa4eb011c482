import { constantOf } from '../../base/polynomial.ts';
import { exactly, hull, isPoint, type Range, UNBOUNDED } from '../../base/range.ts';
import {
  compare,
  multiply,
  negate,
  ONE,
  parseRational,
  type Rational,
  sign,
  subtract,
  ZERO,
} from '../../base/rational.ts';
import { ceilTo, floorTo, type RoundingMode, roundTo } from '../../base/rounding.ts';
import type { Choice, Condition, Node, Step, TableRow } from '../../model/plan.ts';
import {
  differenceOf,
  type Expression,
  type Finite,
  keyOfSymbol,
  numberOf,
  productOf,
  quotientOf,
  sumOf,
  symbolOf,
  symbolOfVariable,
} from '../bounds/expression.ts';
import { fewHints, type Hint, variableOfFact } from '../bounds/variables.ts';
import { assumptionName, inCopy, valueName } from '../model/assumption.ts';
import { span } from '../model/domain.ts';
import { figureOf } from '../model/walk.ts';
import { among, extremeOf, fresh, kept, opened, times } from './fresh.ts';
import { isOnGrid } from './grid.ts';
import { meanOf, someOf, viewOfItems } from './items-over.ts';
import { narrowedBy } from './narrowed.ts';
import { someApplies } from './some-apply.ts';
import { spanBetween, timed } from './times-over.ts';
import {
  type Abstract,
  cutView,
  domainIn,
  hintsOfSymbol,
  homeOf,
  knownRange,
  NO_ABSTRACT as NONE,
  nameIn,
  nameOf,
  number,
  type Tri,
  touches,
  type View,
} from './view.ts';

const read = new Map<string, Expression>();

/** The numbers of plans are few: each is read once. */
function constantSymbol(text: string): Expression {
  const known = read.get(text);
  if (known !== undefined) return known;
  const symbol = symbolOf(parseRational(text));
  if (read.size > 10_000) read.clear();
  read.set(text, symbol);
  return symbol;
}

/** What a step may give over the box. */
export function stepOver(view: View, name: string): Abstract {
  const set = view.change?.steps.get(name);
  if (set && view.plain) return set(view.plain);
  const step = view.model.steps.get(name);
  if (!step) throw new Error(`the plan has no step ${name}`);
  return held(view, step, nodeOver(view, step.node));
}

/** The value of a step, where the box says between what numbers it lies. */
function held(view: View, { name, node }: Step, value: Abstract): Abstract {
  const domain = view.box.get(valueName(name));
  const range = domain && span(domain);
  const { symbol } = value;
  if (!range || (!range.lo && !range.hi) || symbol === undefined || touches(view, node)) return value;
  if (isPoint(range) && range.lo) return { ...value, symbol: symbolOf(range.lo) };
  const low = range.lo ? extremeOf(view, 'greatest', [symbol, symbolOf(range.lo)]) : symbol;
  return { ...value, symbol: range.hi ? extremeOf(view, 'least', [low, symbolOf(range.hi)]) : low };
}

/** What a node may give over the box. */
export function nodeOver(view: View, node: Node): Abstract {
  switch (node.node) {
    case 'number':
      return number(constantSymbol(node.value));
    case 'word':
      return { words: [node.word], hints: [] };
    case 'outcome':
      return NONE;
    case 'use':
      return stepOver(view, node.step);
    default:
      return onceOver(view, node);
  }
}

function onceOver(view: View, node: Node): Abstract {
  if (view.plain && !touches(view, node)) return nodeOver(view.plain, node);
  const home = homeOf(view, node);
  const known = home.memo.get(node);
  if (known) return known;
  const value = workedOut(home, node);
  home.memo.set(node, value);
  return value;
}

function workedOut(view: View, node: Node): Abstract {
  switch (node.node) {
    case 'fact':
      return factOver(view, node.fact);
    case 'sum':
      return timed(view, combined(view, node.of, sumOf));
    case 'product':
      return combined(view, node.of, (a, b) => times(view, a, b));
    case 'least':
    case 'greatest':
      return extreme(view, node.node, node.of);
    case 'quotient':
      return quotient(view, node.of, node.by);
    case 'round':
      return rounded(view, node);
    case 'test':
      return tested(view, node);
    case 'table':
      return tabled(view, node);
    case 'choose':
      return chosen(view, node.by, node.cases);
    case 'over':
      return overItems(view, node);
    case 'span':
      return spanBetween(view, node, ...symbolsIn(view, node.from, node.to));
    default:
      return NONE;
  }
}

function factOver(view: View, fact: string): Abstract {
  const domain = domainIn(view, fact);
  const { words } = domain;
  const name = nameIn(view, fact);
  const hints: readonly Hint[] = words.length + domain.ranges.length > 1 ? [{ fact: name }] : [];
  const range = span(domain);
  if (!range) return { words, hints };
  const change = view.change?.facts.get(fact);
  if (isPoint(range) && range.lo && !change?.symbol) return { words, symbol: symbolOf(range.lo), hints };
  const id = variableOfFact(view.variables, name, () => span(view.box.get(name) ?? domain) ?? range);
  return { words, symbol: change?.symbol?.(id) ?? symbolOfVariable(id), hints };
}

/** The numbers of two parts; neither, where one of them always ends the case. */
function symbolsIn(view: View, a: Node, b: Node): readonly [Expression | undefined, Expression | undefined] {
  const [one, other] = numbersOf(view, [a, b])?.symbols ?? [];
  return [one, other];
}

/** The same, with what would tell more about whether they are what they are here. */
function numbersOf(
  view: View,
  parts: readonly Node[],
): { readonly symbols: readonly Expression[]; readonly hints: readonly Hint[] } | undefined {
  const symbols: Expression[] = [];
  let hints: readonly Hint[] = [];
  for (const part of parts) {
    const { symbol, hints: more } = nodeOver(view, part);
    if (symbol === undefined) return undefined;
    symbols.push(symbol);
    if (more.length > 0 && part.node !== 'fact')
      hints = hints.length > 0 ? fewHints([...hints, ...more]) : more;
  }
  return { symbols, hints };
}

function combined(
  view: View,
  parts: readonly Node[],
  join: (a: Expression, b: Expression) => Expression,
): Abstract {
  const found = numbersOf(view, parts);
  return found ? number(kept(view, found.symbols.reduce(join)), found.hints) : NONE;
}

function extreme(view: View, which: 'least' | 'greatest', parts: readonly Node[]): Abstract {
  const found = numbersOf(view, parts);
  return found ? number(extremeOf(view, which, found.symbols), found.hints) : NONE;
}

function quotient(view: View, of: Node, by: Node): Abstract {
  const { symbols = [], hints = [] } = numbersOf(view, [of, by]) ?? {};
  const [upper, lower] = symbols;
  if (upper === undefined || lower === undefined) return NONE;
  if (lower === 'infinite') return upper === 'infinite' ? number(opened(view, [])) : number(symbolOf(ZERO));
  const { lo, hi } = knownRange(view, lower);
  const side = lo && sign(lo) > 0 ? 1 : hi && sign(hi) < 0 ? -1 : 0;
  if (upper === 'infinite') return number(side > 0 ? 'infinite' : opened(view, hintsOfSymbol(view, lower)));
  if (side !== 0) return number(kept(view, quotientOf(upper, lower, side)), hints);
  // not below zero, and never zero where the case goes on
  if (lo && sign(lo) === 0 && !constantOf(lower.num))
    return number(kept(view, quotientOf(upper, lower, 1)), hints);
  if (numberOf(lower)) return NONE;
  const key = `quotient:${keyOfSymbol(upper)}:${keyOfSymbol(lower)}`;
  return number(fresh(view, key, UNBOUNDED, { is: 'open' }, hintsOfSymbol(view, lower)));
}

function rounded(view: View, node: Extract<Node, { node: 'round' }>): Abstract {
  const { symbols = [], hints = [] } = numbersOf(view, [node.of, node.to]) ?? {};
  const [of, to] = symbols;
  if (of === undefined || to === undefined) return NONE;
  if (of === 'infinite') return number(of);
  const unit = numberOf(to);
  if (!unit || sign(unit) <= 0) {
    const { lo, hi } = knownRange(view, of);
    const step = to === 'infinite' ? UNBOUNDED : knownRange(view, to);
    const range = {
      lo: lo && step.hi ? subtract(lo, step.hi) : null,
      hi: hi && step.hi ? multiply(subtract(hi, negate(step.hi)), ONE) : null,
    };
    const key = `round:${keyOfSymbol(of)}:${keyOfSymbol(to)}`;
    return number(
      fresh(view, key, range, { is: 'open' }, [...hintsOfSymbol(view, to), ...hintsOfSymbol(view, of)]),
    );
  }
  if (isOnGrid(view, of, unit)) return number(of, hints);
  const { lo, hi } = knownRange(view, of);
  const range = { lo: lo && roundBy(lo, unit, node.mode), hi: hi && roundBy(hi, unit, node.mode) };
  if (isPoint(range) && range.lo) return number(symbolOf(range.lo));
  const key = `round:${keyOfSymbol(of)}:${keyOfSymbol(symbolOf(unit))}:${node.mode}`;
  return number(fresh(view, key, range, { is: 'round', of, unit, mode: node.mode }, of), hints);
}

export function roundBy(value: Rational, unit: Rational, mode: RoundingMode | 'ceiling' | 'floor'): Rational {
  if (mode === 'ceiling') return ceilTo(value, unit);
  return mode === 'floor' ? floorTo(value, unit) : roundTo(value, unit, mode);
}

function tested(view: View, node: Extract<Node, { node: 'test' }>): Abstract {
  const figure = figureOf(node);
  if (figure !== undefined) return figureOver(view, node, figure);
  const known = view.decide(view, node.if);
  if (known === true) return narrowed(view, node.if, thenOver(view, node), true);
  if (known === false) return narrowed(view, node.if, nodeOver(view, node.else), false);
  const parts = [
    narrowed(view, node.if, thenOver(knowing(view, node.if, 'yes'), node), true),
    narrowed(view, node.if, nodeOver(knowing(view, node.if, 'no'), node.else), false),
  ];
  return oneOf(view, parts, keyOfCondition(view, node.if), known);
}

/** What a test gives where it holds; of several circumstances, of which one applies then, one of what those give that may. */
function thenOver(view: View, node: Extract<Node, { node: 'test' }>): Abstract {
  const applying = someApplies(node);
  if (!applying) return nodeOver(view, node.then);
  const live = applying.flatMap(({ when, gives }) => {
    const known = view.decide(view, when);
    return known === false ? [] : [{ known, value: nodeOver(view, gives) }];
  });
  const hints = live.flatMap(({ known }) => (typeof known === 'boolean' ? [] : known));
  const key = `applying:${nameOf(view, node.then)}:${applying.map(({ when }) => view.decide(view, when) !== false).join()}`;
  return oneOf(
    view,
    live.map(({ value }) => value),
    key,
    fewHints(hints),
  );
}

/** The view in which it is known how a comparison turns out, where several tests hang on it. */
function knowing(view: View, condition: Condition, word: 'yes' | 'no'): View {
  const { assumptions } = view.model;
  const name = assumptions.repeated.has(condition) ? assumptionName(assumptions, condition) : undefined;
  if (name === undefined) return view;
  const key = `${inCopy(name, view.change?.name)}:${word}`;
  const known = view.knowing.get(key);
  if (known) return known;
  const box = new Map(view.box).set(inCopy(name, view.change?.name), { ranges: [], words: [word] });
  const made = cutView(view, box, name);
  view.knowing.set(key, made);
  return made;
}

/** A text that says what is asked: equal numbers compared have the same answer, wherever in the plan that is asked. */
function keyOfCondition(view: View, condition: Condition): string {
  if (condition.test !== 'compare') return nameOf(view, condition);
  const [left, right] = symbolsIn(view, condition.left, condition.right);
  if (left === undefined || right === undefined) return nameOf(view, condition);
  return `(${keyOfSymbol(left)}${condition.op}${keyOfSymbol(right)})`;
}

/** A branch of a comparison, knowing how that turned out. */
function narrowed(view: View, condition: Condition, branch: Abstract, holds: boolean): Abstract {
  if (condition.test !== 'compare' || (condition.op !== '<' && condition.op !== '<=')) return branch;
  const [left, right] = symbolsIn(view, condition.left, condition.right);
  return narrowedBy(view, { op: condition.op, left, right }, branch, holds);
}

/** One of several; those that always end the case fall out. */
function oneOf(view: View, parts: readonly Abstract[], key: string, hints: readonly Hint[]): Abstract {
  const live = parts.filter(({ words, symbol }) => words.length > 0 || symbol !== undefined);
  const [only] = live;
  if (live.length === 1 && only)
    return hints.length === 0 ? only : { ...only, hints: fewHints([...hints, ...only.hints]) };
  const words = [...new Set(live.flatMap((part) => part.words))];
  const symbols = live.flatMap(({ symbol }) => symbol ?? []);
  const dropped = live.length < parts.length ? '?' : '';
  return {
    words,
    hints: fewHints([...(words.length > 0 ? hints : []), ...live.flatMap((part) => part.hints)]),
    ...(symbols.length > 0 && { symbol: among(view, symbols, `${key}${dropped}`, hints) }),
  };
}

/** A figure that is not refused lies between its bounds, at some share of the way. */
function figureOver(view: View, node: Extract<Node, { node: 'test' }>, figure: string): Abstract {
  if (node.else.node !== 'outcome' || node.else.outcome.kind !== 'refused') return NONE;
  const { refusal } = node.else.outcome;
  if (refusal.why !== 'figure-outside') return NONE;
  const lower = stepOver(view, refusal.min).symbol;
  const upper = stepOver(view, refusal.max).symbol;
  if (lower === undefined || upper === undefined || lower === 'infinite') return NONE;
  if (upper === 'infinite') {
    const { lo } = knownRange(view, lower);
    return number(
      fresh(view, `figure:${figure}:${keyOfSymbol(lower)}`, { lo, hi: null }, { is: 'open' }, lower),
    );
  }
  const { symbol: share } = factOver(view, `figure:${figure}`);
  if (share === undefined || share === 'infinite') return NONE;
  // not by the greatest of their difference and 0: the order of two copies of a case would not be seen any more
  return number(kept(view, sumOf(lower, productOf(differenceOf(upper, lower), share))));
}

function tabled(view: View, node: Extract<Node, { node: 'table' }>): Abstract {
  const live: { readonly row: TableRow; readonly known: Tri }[] = [];
  for (const row of node.rows) {
    const known = view.decide(view, row.when);
    if (known === false) continue;
    if (known === true && node.hit === 'heaviest') live.length = 0;
    live.push({ row, known });
    if (known === true && node.hit === 'first') break;
  }
  // where two rows surely match the case has no answer
  if (node.hit === 'one' && live.filter(({ known }) => known === true).length > 1) return NONE;
  const sure = live.find(({ known }) => known === true);
  const rows = sure && node.hit === 'one' ? [sure] : live;
  const parts = rows.map(({ row }) => nodeOver(view, row.gives));
  if (!sure && node.otherwise) parts.push(nodeOver(view, node.otherwise));
  const hints = rows.flatMap(({ known }) => (typeof known === 'boolean' ? [] : known));
  const key = `table:${node.rows.map(({ when }) => nameOf(view, when)).join('|')}`;
  const which = rows.map(({ row }) => row.row).join(',');
  return oneOf(view, parts, `${key}:${node.hit}:${which}`, hints);
}

function chosen(view: View, by: Node, cases: readonly Choice[]): Abstract {
  const { words, symbol, hints } = nodeOver(view, by);
  const range = symbol === undefined ? undefined : knownRange(view, symbol);
  const possible = cases.filter(({ is }) => words.includes(is) || (range && mayBe(is, range)));
  const more = symbol === undefined ? hints : [...hints, ...hintsOfSymbol(view, symbol)];
  const key = `choose:${symbol === undefined ? nameOf(view, by) : keyOfSymbol(symbol)}`;
  const which = possible.map(({ is }) => is).join(',');
  return oneOf(
    view,
    possible.map(({ gives }) => nodeOver(view, gives)),
    `${key}:${which}`,
    more,
  );
}

const NUMBER = /^-?\d/;

function mayBe(is: string, { lo, hi }: Range): boolean {
  if (!NUMBER.test(is)) return false;
  const value = parseRational(is);
  return !(lo && compare(value, lo) < 0) && !(hi && compare(value, hi) > 0);
}

/** Over a list: the number of items times the mean of what each gives. */
function overItems(view: View, node: Extract<Node, { node: 'over' }>): Abstract {
  const counted = factOver(view, node.list).symbol;
  if (counted === undefined || counted === 'infinite') return NONE;
  return overAll(viewOfItems(view, node.list), node, counted);
}

function overAll(view: View, node: Extract<Node, { node: 'over' }>, counted: Finite): Abstract {
  const known = node.where ? view.decide(view, node.where) : true;
  if (known === false) return number(symbolOf(ZERO));
  const hints = typeof known === 'boolean' ? [] : known;
  const count = known === true ? counted : someOf(view, counted, node, hints);
  if (node.how === 'count') return number(count);
  const { symbol } = nodeOver(view, node.each);
  if (symbol === undefined || symbol === 'infinite') return number(opened(view, hints));
  const range = knownRange(view, symbol);
  if (node.how === 'sum') return number(kept(view, productOf(count, meanOf(view, symbol, node.list, range))));
  const most = hull(range, exactly(ZERO));
  const least = range.lo && sign(range.lo) > 0 && known === true ? range.lo : ZERO;
  const key = `highest:${node.list}:${known === true ? 'all' : 'some'}:${keyOfSymbol(symbol)}`;
  return number(fresh(view, key, { lo: least, hi: most.hi }, { is: 'open' }, symbol));
}

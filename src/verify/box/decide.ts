import { holds } from '../../base/interval.ts';
import { coefficientOf, constant, constantOf, constantTerm, variablesOf } from '../../base/polynomial.ts';
import { isPoint, type Range } from '../../base/range.ts';
import { compare, divide, type Rational, subtract } from '../../base/rational.ts';
import { ceilTo } from '../../base/rounding.ts';
import { degreeIn } from '../../base/substitute.ts';
import type { Condition, Node, PlanCell } from '../../model/plan.ts';
import { differenceOf, type Expression, type Finite, fromPolynomial } from '../bounds/expression.ts';
import { type Definition, fewHints, type Hint, type Variables } from '../bounds/variables.ts';
import { isAssumption, valueName } from '../model/assumption.ts';
import { insideInterval, numbersInCell, outsideInterval, outsideRange } from '../model/cell.ts';
import { isEmpty } from '../model/domain.ts';
import type { Box, Model } from '../model/model.ts';
import { readInterval } from '../model/read-interval.ts';
import { assumedIn, assumptionHints, assumptionsOf, heldValues } from './assumed.ts';
import { contradicts } from './contradicts.ts';
import { closerRange, compareRange, rangeOfDifference } from './difference.ts';
import { nodeOver } from './evaluate-box.ts';
import { gridOf } from './grid.ts';
import {
  crossingHints,
  domainIn,
  hintsOfSymbol,
  homeOf,
  knownRange,
  NEVER_ASKED,
  nameIn,
  newView,
  type Tri,
  touches,
  type View,
} from './view.ts';

export function viewOf(model: Model, box: Box, variables: Variables): View {
  return newView({ model, box, variables, decide });
}

/** Whether the condition holds over the box. Endings inside it are left aside. */
export function decide(view: View, condition: Condition): Tri {
  if (view.plain && !touches(view, condition)) return decide(view.plain, condition);
  const home = homeOf(view, condition);
  const assumed = assumedIn(home.model, home.box, condition, home.change?.name);
  if (assumed !== undefined) return assumed;
  const known = home.decided.get(condition);
  if (known !== undefined) return known;
  const found = decideNow(home, condition);
  home.decided.set(condition, found);
  return found;
}

function decideNow(view: View, condition: Condition): Tri {
  switch (condition.test) {
    case 'in':
      return condition.of.node === 'fact'
        ? factInCell(view, condition.of.fact, condition.cell)
        : valueInCell(view, condition.of, condition.cell);
    case 'compare':
      return compares(view, condition);
    case 'not':
      return opposite(decide(view, condition.of));
    case 'all':
      return contradicts(view, condition.of) ? false : allHold(view, condition.of);
    case 'any':
    case 'any-of-all':
      return withAssumption(view, condition, opposite(allHold(view, condition.of, true)));
  }
}

/** What is open may be cut along the condition itself, sooner than along its facts. */
function withAssumption(view: View, condition: Condition, known: Tri): Tri {
  if (typeof known === 'boolean' || known === NEVER_ASKED || view.change) return known;
  const hints = assumptionHints(view.model, condition);
  return hints.length === 0 ? known : [...hints, ...known];
}

/**
 * What is open between the facts of a box and what it assumes: false where they contradict each other, true where the facts
 * say all of it, else what would tell more.
 */
export function assumptionsHold(view: View): Tri {
  let open: readonly Hint[] | undefined;
  for (const [step, range] of heldValues(view.box)) {
    const known = liesIn(view, step, range);
    if (known === false) return false;
    if (typeof known !== 'boolean') open ??= known;
  }
  for (const [condition, holds] of assumptionsOf(view.model, view.box)) {
    const known = decideNow(view, condition);
    if (typeof known === 'boolean' ? known !== holds : known === NEVER_ASKED) return false;
    if (typeof known !== 'boolean') open ??= known.filter(({ fact }) => !isAssumption(fact));
  }
  return open ?? true;
}

/** Whether a step comes to a number of the range, whatever the box says of it. */
function liesIn(view: View, name: string, { lo, hi }: Range): Tri {
  const step = view.model.steps.get(name);
  const symbol = step && nodeOver(view, step.node).symbol;
  if (symbol === undefined) return true; // where it has none the box says nothing
  const all = knownRange(view, symbol);
  const [above, below] = [lo && compareBounds(all.lo, lo, -1) >= 0, hi && compareBounds(all.hi, hi, 1) <= 0];
  if (above !== false && below !== false) return true;
  if ((lo && compareBounds(all.hi, lo, 1) < 0) || (hi && compareBounds(all.lo, hi, -1) > 0)) return false;
  if (symbol === 'infinite') return [];
  const at = above === false ? lo : hi;
  const hints = at ? cutHints(view, symbol, at) : [];
  return fewHints(hints.filter(({ fact }) => !isAssumption(fact)));
}

/** An end that is missing lies without limit on its side. */
const compareBounds = (end: Rational | null, at: Rational, side: 1 | -1): number =>
  end === null ? side : compare(end, at);

const opposite = (known: Tri): Tri => (typeof known === 'boolean' ? !known : known);

/** Whether all hold (or, negated, none does): the first open part tells where to cut. */
function allHold(view: View, parts: readonly Condition[], negated = false): Tri {
  let open: readonly Hint[] | undefined;
  let never = false;
  for (const part of parts) {
    const known = negated ? opposite(decide(view, part)) : decide(view, part);
    if (known === false) return false;
    if (known === NEVER_ASKED) never = true;
    else if (known !== true) open ??= known;
  }
  // of several that must hold one that is never asked settles it; of alternatives another may still hold
  if (negated) return open ?? (never ? NEVER_ASKED : true);
  return never ? NEVER_ASKED : (open ?? true);
}

/** A fact stands for itself: its own cell bounds are the only places to cut. */
function factInCell(view: View, of: string, cell: PlanCell): Tri {
  const domain = domainIn(view, of);
  const fact = nameIn(view, of);
  if (isEmpty(domain)) return NEVER_ASKED;
  const hints: Hint[] = [];
  const inside = domain.words.filter((word) => cell.words.includes(word));
  const outside = domain.words.length - inside.length;
  const numbers = numbersInCell(domain, cell.intervals.map(readInterval));
  if (outside === 0 && numbers.outside === 0) return inside.length + numbers.inside > 0;
  if (inside.length === 0 && numbers.inside === 0) return false;
  if (inside.length > 0) hints.push({ fact, cut: { words: inside } });
  else if (domain.words.length > 0) hints.push({ fact, cut: { words: domain.words } });
  const by = view.change?.facts.get(of)?.by;
  for (const at of numbers.cuts) hints.push({ fact, cut: { at: by ? subtract(at, by) : at } });
  return fewHints(hints);
}

function valueInCell(view: View, of: Node, cell: PlanCell): Tri {
  const { words, symbol, hints } = nodeOver(view, of);
  if (words.length === 0 && symbol === undefined) return NEVER_ASKED;
  const inside = words.filter((word) => cell.words.includes(word)).length;
  const number =
    symbol === undefined ? undefined : valueHints(view, of, symbol, symbolInCell(view, symbol, cell), cell);
  if (inside === words.length && number !== false && (number === undefined || number === true))
    return inside > 0 || number === true;
  if (inside === 0 && (number === undefined || number === false)) return false;
  return [...hints, ...(typeof number === 'object' ? number : [])];
}

/** Where a value hangs on several facts, the box is cut along the value itself before it is cut along them. */
function valueHints(view: View, of: Node, symbol: Expression, known: Tri, { intervals }: PlanCell): Tri {
  if (typeof known === 'boolean' || of.node !== 'use' || symbol === 'infinite') return known;
  const { model } = view;
  if (!model.valued.has(of.step) || touches(view, of) || isLinearInOneFact(view, symbol)) return known;
  const unit = gridOf(view, symbol);
  if (!unit) return known;
  const range = knownRange(view, symbol);
  const cuts = intervals
    .map(readInterval)
    .flatMap(({ lower, upper }) => [
      ...(lower ? [lower.included ? subtract(ceilTo(lower.at, unit), unit) : lower.at] : []),
      ...(upper ? [upper.included ? upper.at : subtract(ceilTo(upper.at, unit), unit)] : []),
    ]);
  const fact = valueName(of.step);
  return [...cuts.flatMap((at) => (outsideRange(range, at) ? [] : [{ fact, cut: { at, unit } }])), ...known];
}

/** Whether a value is linear in one fact and in nothing else, or the least, the greatest or a rounding of such. */
function isLinearInOneFact(view: View, symbol: Finite): boolean {
  const facts = new Set<string>();
  return isOfOneFact(view, symbol, facts) && facts.size <= 1;
}

function isOfOneFact(view: View, { num }: Finite, facts: Set<string>): boolean {
  const [id, ...others] = variablesOf(num);
  if (id === undefined) return true;
  const found = view.variables.all[id];
  if (others.length > 0 || degreeIn(num, id) !== 1) return false;
  if (found?.fact !== undefined) facts.add(found.fact);
  return (
    found?.fact !== undefined ||
    insideOf(found?.definition)?.every((one) => isOfOneFact(view, one, facts)) === true
  );
}

/** What a number is the least, the greatest or a rounding of. */
function insideOf(definition: Definition | undefined): readonly Finite[] | undefined {
  if (definition?.is === 'round') return definition.of === 'infinite' ? undefined : [definition.of];
  if (definition?.is !== 'least' && definition?.is !== 'greatest') return undefined;
  return definition.of.every((one): one is Finite => one !== 'infinite') ? definition.of : undefined;
}

function symbolInCell(view: View, symbol: Expression, cell: PlanCell): Tri {
  const intervals = cell.intervals.map(readInterval);
  if (symbol === 'infinite') return intervals.some(({ upper }) => !upper);
  const range = knownRange(view, symbol);
  if (isPoint(range) && range.lo) return holds(intervals, range.lo);
  if (intervals.some((one) => insideInterval(range, one))) return true;
  if (intervals.every((one) => outsideInterval(range, one))) return false;
  const cuts = intervals.flatMap(({ lower, upper }) => [lower, upper].flatMap((bound) => bound?.at ?? []));
  const hints: Hint[] = [];
  for (const at of cuts) {
    if (hints.length >= ENOUGH_HINTS) break;
    if (!outsideRange(range, at)) hints.push(...cutHints(view, symbol, at));
  }
  return fewHints(hints);
}

/** Hints on a value are seldom many and cost a difference each. */
const ENOUGH_HINTS = 4;

/** Where to cut so that a value is on one side of a number: the greatest of several crosses it where one of them does. */
function cutHints(view: View, symbol: Finite, at: Rational): readonly Hint[] {
  const [id, ...others] = variablesOf(symbol.num);
  const by = id === undefined ? undefined : coefficientOf(symbol.num, id);
  const inside = id === undefined ? undefined : insideOf(view.variables.all[id]?.definition);
  const hints = crossingHints(view, differenceOf(symbol, fromPolynomial(constant(at))).num);
  if (!by || !inside || others.length > 0 || !constantOf(symbol.den)) return hints;
  const level = divide(subtract(at, constantTerm(symbol.num)), by);
  return fewHints([...inside.flatMap((one) => cutHints(view, one, level)), ...hints]);
}

function compares(view: View, { op, left, right }: Extract<Condition, { test: 'compare' }>): Tri {
  const [a, b] = [nodeOver(view, left), nodeOver(view, right)];
  if (a.symbol === undefined || b.symbol === undefined)
    return a.words.length + b.words.length > 0 ? [...a.hints, ...b.hints] : NEVER_ASKED;
  const range = rangeOfDifference(view, a.symbol, b.symbol);
  const known = compareRange(op, range);
  if (known !== undefined) return known;
  if (a.symbol === 'infinite' || b.symbol === 'infinite')
    return fewHints([
      ...a.hints,
      ...b.hints,
      ...hintsOfSymbol(view, a.symbol),
      ...hintsOfSymbol(view, b.symbol),
    ]);
  const difference = differenceOf(b.symbol, a.symbol);
  const closer = compareRange(op, closerRange(view, difference));
  return closer ?? fewHints([...a.hints, ...b.hints, ...crossingHints(view, difference.num)]);
}

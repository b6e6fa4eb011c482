import type { Path } from '../../base/place.ts';
import { printRational, sign } from '../../base/rational.ts';
import type { Node } from '../../model/plan.ts';
import type { Rounding, Value, ValueForm } from '../../model/schedule.ts';
import { constantOf } from '../constant.ts';
import { refuseCircle } from '../names.ts';
import { greatest, least, round } from '../nodes.ts';
import { addStep, type Inlined, noteAssumption, report, type Scope } from '../scope.ts';
import { refuseCrossed } from '../settled.ts';
import { asNode, ofNumber, type Typed } from '../typed.ts';
import { describe, isFormula, ruleOf } from './describe-value.ts';
import { lowerFigure } from './figure.ts';
import { lowerBrackets } from './forms/brackets.ts';
import type { FormContext } from './forms/form.ts';
import { lowerItems } from './forms/items.ts';
import { lowerPer } from './forms/per.ts';
import { lowerPoints } from './forms/points.ts';
import { lowerDays, lowerMonths } from './forms/spans.ts';
import { lowerFormula } from './formula.ts';
import { mentionsItems } from './reads-items.ts';
import { lowerTable } from './table.ts';

/** A number wherever one may stand; `owner` names the figure of a `decided`. sem: value */
export function lowerValue(scope: Scope, value: Value, path: Path, owner: string): Node | undefined {
  const lowered = lowerForm(scope, value, path, owner);
  if (!lowered) return undefined;
  const typed = asNode(lowered);
  if (typed.type === 'number') return finish(scope, value, typed.node, path, owner);
  report(scope, 'compile/type', { expected: 'number', found: typed.type }, path);
  return undefined;
}

/** A value of `values:`, as a step of that name; its limits and rounding are a step after its form. */
export function lowerNamedValue(reading: Scope, name: string): Typed | undefined {
  // it is lowered once for all who read it, whatever holds where it is read first
  const scope: Scope = { ...reading, holding: [] };
  const path: Path = ['values', name];
  const value = scope.schedule.values?.[name];
  if (!value) return undefined;
  const lowered = lowerForm(scope, value, path, name);
  if (!lowered) return undefined;
  const typed = asNode(lowered);
  const about = describe(scope, value, path);
  if (!isFinished(value)) {
    const node = addStep(scope, { name, rule: ruleOf(value), node: typed.node, ...about }, path);
    return { ...typed, node };
  }
  if (typed.type !== 'number') {
    report(scope, 'compile/type', { expected: 'number', found: typed.type }, path);
    return undefined;
  }
  const inner = `${name}.exact`;
  const raw = addStep(scope, { name: inner, rule: ruleOf(value), node: typed.node, ...about }, path);
  const finished = finish(scope, value, raw, path, name);
  return (
    finished &&
    ofNumber(addStep(scope, { name, rule: 'value-held', node: finished, before: inner, ...about }, path))
  );
}

/** Inside a list, a value that reads the item at hand stands in its place as a tree. */
export function lowerInline(scope: Scope, name: string, path: Path, offset: number): Inlined | undefined {
  const value = scope.schedule.values?.[name];
  const { items, inlining } = scope;
  if (!value || !items || !mentionsItems(scope, value, items)) return undefined;
  const first = inlining.indexOf(name);
  if (first >= 0) {
    const circle = inlining.slice(first).map((one) => ({ is: 'value', name: one }) as const);
    refuseCircle(scope, circle, path, offset);
    return { typed: undefined };
  }
  const inside = { ...scope, inlining: [...inlining, name] };
  const node = lowerValue(inside, value, ['values', name], name);
  return { typed: node && ofNumber(node) };
}

function lowerForm(scope: Scope, value: Value, path: Path, owner: string): Typed | undefined {
  if (isFormula(value)) return lowerFormula(scope, value, path);
  noteAssumption(scope, value.assumed);
  const part = (inner: Value, ...keys: Path) => lowerValue(scope, inner, [...path, ...keys], owner);
  const context: FormContext = { scope, path, owner, part };
  if ('is' in value) return lowerFormula(scope, value.is, [...path, 'is']);
  if ('higher_of' in value)
    return joined(
      value.higher_of.map((x, i) => part(x, 'higher_of', i)),
      greatest,
    );
  if ('lower_of' in value)
    return joined(
      value.lower_of.map((x, i) => part(x, 'lower_of', i)),
      least,
    );
  if ('decided' in value) return lowerFigure(scope, value, [...path, 'decided'], owner, part);
  if ('points' in value) return lowerPoints(context, value.points);
  if ('brackets' in value) return lowerBrackets(context, value.brackets);
  if ('per' in value) return lowerPer(context, value.per);
  if ('days' in value) return lowerDays(context, value.days);
  if ('months' in value) return lowerMonths(context, 'months', value.months);
  if ('years' in value) return lowerMonths(context, 'years', value.years);
  if ('each' in value) {
    return lowerItems(context, value, (inner, one, key) => lowerValue(inner, one, [...path, key], owner));
  }
  return lowerTypedTable(scope, value, [...path, 'table'], owner);
}

/** A table may give words (accident classes) as well as numbers: all rows the same. */
function lowerTypedTable(
  scope: Scope,
  value: Extract<ValueForm, { table: unknown }>,
  path: Path,
  owner: string,
): Typed | undefined {
  const found: Exclude<Typed, { type: 'condition' }>[] = [];
  const node = lowerTable(scope, value.table, path, (gives, here) => {
    const typed = lowerGiven(scope, gives, here, owner);
    if (typed) found.push(typed);
    return typed?.node;
  });
  const [first] = found;
  if (!node || !first) return undefined;
  const other = found.find(({ type }) => type !== first.type);
  if (other) {
    report(scope, 'compile/type', { expected: first.type, found: other.type }, path);
    return undefined;
  }
  if (first.type !== 'word') return { type: first.type, node };
  return {
    type: 'word',
    node,
    words: [...new Set(found.flatMap((typed) => (typed.type === 'word' ? typed.words : [])))],
  };
}

/** In a table a bare word that names nothing is a word of the table's own. */
function lowerGiven(scope: Scope, gives: Value, path: Path, owner: string) {
  if (isFormula(gives) && gives.op === 'name' && !scope.names.has(gives.name)) {
    return { type: 'word', node: { node: 'word', word: gives.name }, words: [gives.name] } as const;
  }
  const lowered = lowerForm(scope, gives, path, owner);
  if (!lowered) return undefined;
  const typed = asNode(lowered);
  const node = typed.type === 'number' ? finish(scope, gives, typed.node, path, owner) : typed.node;
  return node && { ...typed, node };
}

function joined(nodes: readonly (Node | undefined)[], join: (...of: Node[]) => Node): Typed | undefined {
  const known = nodes.filter((node) => node !== undefined);
  return known.length === nodes.length ? ofNumber(join(...known)) : undefined;
}

/** `at_least`, `at_most`, `round`, in this order. */
function finish(scope: Scope, value: Value, node: Node, path: Path, owner: string): Node | undefined {
  if (isFormula(value)) return node;
  const min = value.at_least && lowerValue(scope, value.at_least, [...path, 'at_least'], owner);
  const max = value.at_most && lowerValue(scope, value.at_most, [...path, 'at_most'], owner);
  if ((value.at_least && !min) || (value.at_most && !max)) return undefined;
  const [bottom, top] = [
    [...path, 'at_least'],
    [...path, 'at_most'],
  ];
  if (min && max) refuseCrossed(scope, { what: owner, min, max, path: bottom, others: [top] });
  const above = min ? greatest(min, node) : node;
  const held = max ? least(max, above) : above;
  return value.round ? lowerRounding(scope, value.round, held, [...path, 'round'], owner) : held;
}

/** Rounding inside a value: to any positive unit. */
function lowerRounding(
  scope: Scope,
  rounding: Rounding,
  node: Node,
  path: Path,
  owner: string,
): Node | undefined {
  noteAssumption(scope, rounding.assumed);
  const to = lowerValue(scope, rounding.to, [...path, 'to'], owner);
  const constant = to && constantOf(scope.steps, to);
  if (constant && sign(constant) <= 0) {
    report(scope, 'compile/rounding-unit', { found: printRational(constant), smallest: '0' }, [
      ...path,
      'to',
    ]);
  }
  return to && round(node, to, rounding.mode);
}

const isFinished = (value: Value): value is ValueForm =>
  !isFormula(value) && (value.at_least ?? value.at_most ?? value.round) !== undefined;

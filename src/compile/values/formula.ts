import { parseDate } from '../../base/civil-date.ts';
import type { Path } from '../../base/place.ts';
import { sign } from '../../base/rational.ts';
import type { ArithmeticOperator, ComparisonOperator, Formula } from '../../model/formula.ts';
import type { Condition, Node } from '../../model/plan.ts';
import { constantOf } from '../constant.ts';
import { lowerName } from '../names.ts';
import {
  all,
  anyOf,
  difference,
  greatest,
  inCell,
  isWord,
  least,
  negative,
  not,
  number,
  product,
  quotient,
  round,
  sum,
  test,
  word,
} from '../nodes.ts';
import { report, reportUnknown, type Scope } from '../scope.ts';
import { asCondition, asNode, ofNumber, type Typed, typeOf } from '../typed.ts';
import { flagWord, lowerCell } from './cell.ts';

/** A formula as a node or condition; `undefined` after a reported problem. sem: formula */
export function lowerFormula(scope: Scope, formula: Formula, path: Path): Typed | undefined {
  switch (formula.op) {
    case 'number':
      return ofNumber(number(formula.value));
    case 'date':
      return { type: 'date', node: number(String(parseDate(formula.date))) };
    case 'text':
      return { type: 'word', node: word(formula.text), words: [formula.text] };
    case 'name':
      return lowerName(scope, formula.name, path, formula.at);
    case 'negate':
      return arithmetic(scope, [formula.of], path, ([of]) => negative(of as Node));
    case '+':
    case '-':
    case '*':
    case '/':
      return binary(scope, formula, path);
    case 'call':
      return arithmetic(scope, formula.args, path, (args) => call(formula.name, args));
    case 'if':
      return choice(scope, formula, path);
    default: {
      const condition = lowerCondition(scope, formula, path);
      return condition && { type: 'condition', condition };
    }
  }
}

/** A formula that must give a number. */
export function lowerNumber(scope: Scope, formula: Formula, path: Path): Node | undefined {
  const typed = lowerFormula(scope, formula, path);
  return typed && expectNumber(scope, typed, path, formula.at);
}

function expectNumber(scope: Scope, typed: Typed, path: Path, offset: number): Node | undefined {
  if (typed.type === 'number') return typed.node;
  report(scope, 'compile/type', { expected: 'number', found: typeOf(typed) }, path, offset);
  return undefined;
}

function arithmetic(
  scope: Scope,
  parts: readonly Formula[],
  path: Path,
  build: (nodes: readonly Node[]) => Node,
): Typed | undefined {
  const nodes = parts.map((part) => lowerNumber(scope, part, path));
  const known = nodes.filter((node) => node !== undefined);
  return known.length === nodes.length ? ofNumber(build(known)) : undefined;
}

type Binary = Extract<Formula, { op: ArithmeticOperator }>;

function binary(scope: Scope, formula: Binary, path: Path): Typed | undefined {
  return arithmetic(scope, [formula.left, formula.right], path, ([left, right]) => {
    if (left === undefined || right === undefined) throw new Error('a binary formula has two sides');
    switch (formula.op) {
      case '+':
        return sum(left, right);
      case '-':
        return difference(left, right);
      case '*':
        return product(left, right);
      case '/':
        return divide(scope, left, right, path, formula.right.at);
    }
  });
}

function divide(scope: Scope, left: Node, right: Node, path: Path, offset: number): Node {
  const by = constantOf(scope.steps, right);
  if (by !== undefined && sign(by) === 0) report(scope, 'compile/division-by-zero', {}, path, offset);
  return quotient(left, right);
}

function call(name: Extract<Formula, { op: 'call' }>['name'], args: readonly Node[]): Node {
  switch (name) {
    case 'min':
      return least(...args);
    case 'max':
      return greatest(...args);
    case 'floor':
      return round(args[0] as Node, number('1'), 'floor');
    case 'ceiling':
      return round(args[0] as Node, number('1'), 'ceiling');
  }
}

function choice(scope: Scope, formula: Extract<Formula, { op: 'if' }>, path: Path): Typed | undefined {
  const condition = lowerCondition(scope, formula.test, path);
  const lowered = lowerFormula(scope, formula.then, path);
  const other = lowerFormula(scope, formula.else, path);
  if (!condition || !lowered || !other) return undefined;
  const [then, otherwise] = [asNode(lowered), asNode(other)];
  if (then.type !== otherwise.type) {
    report(scope, 'compile/type', { expected: then.type, found: otherwise.type }, path, formula.else.at);
    return undefined;
  }
  const node = test(condition, then.node, otherwise.node);
  if (then.type !== 'word' || otherwise.type !== 'word') return { type: then.type, node } as Typed;
  return { type: 'word', node, words: [...new Set([...then.words, ...otherwise.words])] };
}

/** A formula that must hold or not. */
export function lowerCondition(scope: Scope, formula: Formula, path: Path): Condition | undefined {
  switch (formula.op) {
    case 'and':
    case 'or': {
      const left = lowerCondition(scope, formula.left, path);
      const right = lowerCondition(scope, formula.right, path);
      if (!left || !right) return undefined;
      return formula.op === 'and' ? all([left, right]) : anyOf([left, right]);
    }
    case 'not': {
      const of = lowerCondition(scope, formula.of, path);
      return of && not(of);
    }
    case '=':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return comparison(scope, formula.op, formula.left, formula.right, path);
    case 'in':
      return membership(scope, formula, path);
    default: {
      const typed = lowerFormula(scope, formula, path);
      const condition = typed && asCondition(typed);
      if (typed && !condition) {
        report(scope, 'compile/type', { expected: 'condition', found: typeOf(typed) }, path, formula.at);
      }
      return condition;
    }
  }
}

function membership(
  scope: Scope,
  formula: Extract<Formula, { op: 'in' }>,
  path: Path,
): Condition | undefined {
  const lowered = lowerFormula(scope, formula.of, path);
  if (!lowered) return undefined;
  const typed = asNode(lowered);
  const name = formula.of.op === 'name' ? formula.of.name : '';
  const cell = lowerCell(scope, { name, typed }, formula.cell, path);
  return cell && inCell(typed.node, cell);
}

function comparison(
  scope: Scope,
  op: ComparisonOperator,
  left: Formula,
  right: Formula,
  path: Path,
): Condition | undefined {
  // `主体 = 单位`: the bare word on one side is an option of the fact on the other
  const asOption = isBareWord(scope, right) ? right : isBareWord(scope, left) ? left : undefined;
  const subject =
    asOption === undefined ? undefined : lowerFormula(scope, asOption === right ? left : right, path);
  if (asOption !== undefined) return subject && optionTest(scope, op, asNode(subject), asOption, path);
  const [a, b] = [lowerFormula(scope, left, path), lowerFormula(scope, right, path)];
  if (!a || !b) return undefined;
  const [x, y] = [asNode(a), asNode(b)];
  if (x.type !== y.type || x.type === 'word') {
    report(
      scope,
      'compile/type',
      { expected: x.type === 'word' ? 'number' : x.type, found: y.type },
      path,
      right.at,
    );
    return undefined;
  }
  switch (op) {
    case '>':
      return { test: 'compare', op: '<', left: y.node, right: x.node };
    case '>=':
      return { test: 'compare', op: '<=', left: y.node, right: x.node };
    default:
      return { test: 'compare', op, left: x.node, right: y.node };
  }
}

const isBareWord = (scope: Scope, formula: Formula): boolean =>
  formula.op === 'text' || (formula.op === 'name' && !scope.names.has(formula.name));

type WithWords = Exclude<Typed, { type: 'condition' }>;

function optionTest(
  scope: Scope,
  op: ComparisonOperator,
  subject: WithWords,
  option: Formula,
  path: Path,
): Condition | undefined {
  const written = option.op === 'text' ? option.text : option.op === 'name' ? option.name : '';
  const words = subject.type === 'date' ? [] : (subject.words ?? []);
  const found = words.find((text) => text === written) ?? flagWord(words, written);
  if (found === undefined || (op !== '=' && op !== '!=')) {
    unknownOption(scope, written, words, path, option.at);
    return undefined;
  }
  const is = isWord(subject.node, found);
  return op === '=' ? is : not(is);
}

function unknownOption(
  scope: Scope,
  name: string,
  words: readonly string[],
  path: Path,
  offset: number,
): void {
  reportUnknown(scope, name, [...words, ...scope.names.keys()], path, offset);
}

import type { Formula, FunctionName, SyntaxResult } from '../../model/formula.ts';
import {
  type Cursor,
  type Expected,
  expected,
  fail,
  finish,
  nest,
  peek,
  peekMark,
  refusePlus,
  requireMark,
  startCursor,
  takeMark,
} from './cursor.ts';
import { lengthLimit } from './limits.ts';
import { comparisons, parseInCell } from './parse-test.ts';
import type { Token } from './tokens.ts';

type Parse = (cursor: Cursor) => Formula | undefined;

const functions: readonly FunctionName[] = ['min', 'max', 'floor', 'ceiling'];

/** Reads a formula, or says where and by what it fails; never throws. */
export const parseFormula = (text: string): SyntaxResult<Formula> => {
  if (text.length > lengthLimit) {
    return { ok: false, fault: { fault: 'limit', what: 'length', limit: lengthLimit, at: lengthLimit } };
  }
  const cursor = startCursor(text);
  if (peek(cursor).kind === 'end') return { ok: false, fault: { fault: 'empty', at: 0 } };
  const formula = parseExpression(cursor);
  if (formula && peek(cursor).kind !== 'end') expected(cursor, 'an operator');
  return finish(cursor, formula);
};

const parseExpression: Parse = (cursor) => {
  const start = takeMark(cursor, 'if');
  return start ? nest(cursor, start.at, (inner) => parseIf(inner, start.at)) : parseOr(cursor);
};

const parseIf = (cursor: Cursor, at: number): Formula | undefined => {
  const test = parseExpression(cursor);
  if (!test || !requireMark(cursor, 'then')) return undefined;
  const then = parseExpression(cursor);
  if (!then || !requireMark(cursor, 'else')) return undefined;
  const otherwise = parseExpression(cursor);
  return otherwise && { op: 'if', test, then, else: otherwise, at };
};

/** Operators of one rank, the left ones first. */
const chain =
  (operators: readonly ('or' | 'and' | '+' | '-' | '*' | '/')[], operand: Parse): Parse =>
  (cursor) => {
    let left = operand(cursor);
    for (
      let operator = takeMark(cursor, ...operators);
      left && operator;
      operator = takeMark(cursor, ...operators)
    ) {
      const right = operand(cursor);
      left = right && { op: operator.mark, left, right, at: operator.at };
    }
    return left;
  };

const parseNot: Parse = (cursor) => {
  const not = takeMark(cursor, 'not');
  if (!not) return parseComparison(cursor);
  const of = nest(cursor, not.at, peekMark(cursor) === '(' ? parseNotOperand : parseNot);
  return of && { op: 'not', of, at: not.at };
};

/** `not (a) = b` could be read in two ways: what follows the bracket must not continue the comparison. */
const parseNotOperand: Parse = (cursor) => {
  const of = parsePrimary(cursor);
  return of && takeMark(cursor, 'in', '+', '-', '*', '/', ...comparisons) ? stepBack(cursor, 'and') : of;
};

const parseComparison: Parse = (cursor) => {
  const left = parseSum(cursor);
  const operator = left && takeMark(cursor, 'in', ...comparisons);
  if (!left || !operator) return left;
  const comparison = parseCompared(cursor, left, operator.mark, operator.at);
  return comparison && takeMark(cursor, 'in', ...comparisons) ? stepBack(cursor, 'and') : comparison;
};

const parseCompared = (
  cursor: Cursor,
  left: Formula,
  operator: 'in' | (typeof comparisons)[number],
  at: number,
): Formula | undefined => {
  if (operator === 'in') {
    const cell = parseInCell(cursor);
    return cell && { op: 'in', of: left, cell, at };
  }
  const right = parseSum(cursor);
  return right && { op: operator, left, right, at };
};

const parseUnary: Parse = (cursor) => {
  const minus = takeMark(cursor, '-');
  if (!minus) return parsePrimary(cursor);
  const of = nest(cursor, minus.at, parseUnary);
  return of && { op: 'negate', of, at: minus.at };
};

const parsePrimary: Parse = (cursor) => {
  const open = takeMark(cursor, '(');
  if (open) {
    const inner = nest(cursor, open.at, parseExpression);
    return inner && requireMark(cursor, ')') && inner;
  }
  const token = peek(cursor);
  if (token.kind === 'name' && peekMark(cursor, 1) === '(') return parseCall(cursor, token.name, token.at);
  const leaf = leafOf(token);
  if (leaf) cursor.next++;
  return leaf ?? refusePlus(cursor, 'a value');
};

const leafOf = (token: Token): Formula | undefined => {
  switch (token.kind) {
    case 'number':
      return { op: 'number', value: token.value, percent: token.percent, at: token.at };
    case 'date':
      return { op: 'date', date: token.date, at: token.at };
    case 'text':
      return { op: 'text', text: token.text, at: token.at };
    case 'name':
      return { op: 'name', name: token.name, at: token.at };
    default:
      return undefined;
  }
};

const parseCall = (cursor: Cursor, found: string, at: number): Formula | undefined => {
  const name = functions.find((one) => one === found);
  if (!name) return fail(cursor, { fault: 'function', found, at });
  cursor.next += 2;
  const args = nest(cursor, at, name === 'min' || name === 'max' ? parseArguments : parseArgument);
  return args && { op: 'call', name, args, at };
};

const parseArgument = (cursor: Cursor): readonly Formula[] | undefined => {
  const argument = parseExpression(cursor);
  return argument && requireMark(cursor, ')') && [argument];
};

const parseArguments = (cursor: Cursor): readonly Formula[] | undefined => {
  const args: Formula[] = [];
  do {
    const argument = parseExpression(cursor);
    if (!argument) return undefined;
    args.push(argument);
  } while (takeMark(cursor, ','));
  return requireMark(cursor, ')', ', or )') && args;
};

const stepBack = (cursor: Cursor, what: Expected): undefined => {
  cursor.next--;
  return expected(cursor, what);
};

const parseProduct = chain(['*', '/'], parseUnary);
const parseSum = chain(['+', '-'], parseProduct);
const parseAnd = chain(['and'], parseNot);
const parseOr = chain(['or'], parseAnd);

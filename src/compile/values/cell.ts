import { parseDate } from '../../base/civil-date.ts';
import { type Bound, complement, EVERYTHING, type Interval } from '../../base/interval.ts';
import type { Path } from '../../base/place.ts';
import { parseRational, printRational, rational, sign } from '../../base/rational.ts';
import { suggest } from '../../base/suggest.ts';
import type { Cell, CellBound, CellLiteral } from '../../model/formula.ts';
import type { IntervalText, PlanCell } from '../../model/plan.ts';
import { NO, YES } from '../nodes.ts';
import { report, type Scope } from '../scope.ts';
import type { Typed } from '../typed.ts';

/** What a cell is tested against: a fact or value, by its name in the schedule. */
export interface Subject {
  readonly name: string;
  readonly typed: Exclude<Typed, { type: 'condition' }>;
}

/** The numbers and words that a cell admits; `undefined` after a reported problem. */
export function lowerCell(scope: Scope, subject: Subject, cell: Cell, path: Path): PlanCell | undefined {
  const set = admitted(scope, subject, cell, path);
  return set && { intervals: set.intervals.map(printInterval), words: set.words };
}

interface Admitted {
  readonly intervals: readonly Interval[];
  readonly words: readonly string[];
}

function admitted(scope: Scope, subject: Subject, cell: Cell, path: Path): Admitted | undefined {
  switch (cell.cell) {
    case 'any':
      return { intervals: takesNumbers(subject) ? EVERYTHING : [], words: wordsOf(subject) };
    case 'is':
      return exactly(scope, subject, cell.value, path);
    case 'interval':
      return interval(scope, subject, cell, path);
    case 'not': {
      const inner = admitted(scope, subject, cell.of, path);
      return inner && without(subject, inner);
    }
    case 'any-of': {
      const parts = cell.of.map((part, index) =>
        admitted(scope, subject, part, partPath(scope, path, index)),
      );
      const known = parts.filter((part) => part !== undefined);
      if (known.length < parts.length) return undefined;
      return {
        intervals: known.flatMap((part) => part.intervals),
        words: [...new Set(known.flatMap((part) => part.words))],
      };
    }
  }
}

/** A YAML list has a place for each of its cells. */
const partPath = (_scope: Scope, path: Path, index: number): Path => [...path, index];

const takesNumbers = ({ typed }: Subject): boolean => typed.type === 'number' || typed.type === 'date';

const wordsOf = ({ typed }: Subject): readonly string[] => (typed.type === 'date' ? [] : (typed.words ?? []));

function without(subject: Subject, inner: Admitted): Admitted {
  return {
    intervals: takesNumbers(subject) ? complement(inner.intervals) : [],
    words: wordsOf(subject).filter((text) => !inner.words.includes(text)),
  };
}

function exactly(scope: Scope, subject: Subject, literal: CellLiteral, path: Path): Admitted | undefined {
  if (literal.literal === 'word' || subject.typed.type === 'word')
    return oneWord(scope, subject, literal, path);
  const at = boundNumber(scope, subject, literal, path);
  const bound: Bound | undefined = at && { at, included: true };
  return bound && { intervals: [{ lower: bound, upper: bound }], words: [] };
}

function oneWord(scope: Scope, subject: Subject, literal: CellLiteral, path: Path): Admitted | undefined {
  const words = wordsOf(subject);
  const written = writtenWord(literal);
  const found = words.find((text) => text === written) ?? flagWord(words, written);
  if (found !== undefined) return { intervals: [], words: [found] };
  if (words.length === 0) {
    const code = /^\d/.test(written) ? 'compile/unit-in-cell' : 'compile/type';
    if (code === 'compile/unit-in-cell')
      report(scope, code, { fact: subject.name, found: written }, path, literal.at);
    else report(scope, code, { expected: subject.typed.type, found: 'word' }, path, literal.at);
    return undefined;
  }
  const suggestion = suggest(written, words);
  const params = { fact: subject.name, word: written, words, ...(suggestion && { suggestion }) };
  report(scope, 'compile/unknown-word', params, path, literal.at);
  return undefined;
}

/** Options such as `1` or `2021-01-01` look like numbers and dates to the parser. */
function writtenWord(literal: CellLiteral): string {
  switch (literal.literal) {
    case 'word':
      return literal.word;
    case 'number':
      return literal.value;
    case 'date':
      return literal.date;
  }
}

/** 是 and 否 are yes and no. */
export function flagWord(words: readonly string[], written: string): string | undefined {
  const flag = written === '是' ? YES : written === '否' ? NO : undefined;
  return flag !== undefined && words.includes(flag) ? flag : undefined;
}

function interval(
  scope: Scope,
  subject: Subject,
  cell: Extract<Cell, { cell: 'interval' }>,
  path: Path,
): Admitted | undefined {
  if (!takesNumbers(subject)) {
    report(scope, 'compile/type', { expected: subject.typed.type, found: 'number' }, path, cell.at);
    return undefined;
  }
  const lower = cell.lower && lowerBound(scope, subject, cell.lower, path);
  const upper = cell.upper && lowerBound(scope, subject, cell.upper, path);
  if ((cell.lower && !lower) || (cell.upper && !upper)) return undefined;
  return { intervals: [{ ...(lower && { lower }), ...(upper && { upper }) }], words: [] };
}

function lowerBound(scope: Scope, subject: Subject, bound: CellBound, path: Path): Bound | undefined {
  const at = boundNumber(scope, subject, bound.value, path);
  return at && { at, included: bound.included };
}

function boundNumber(scope: Scope, subject: Subject, literal: CellLiteral, path: Path) {
  const { typed, name } = subject;
  if (literal.literal === 'date' && typed.type === 'date')
    return rational(BigInt(parseDate(literal.date) ?? 0), 1n);
  if (literal.literal === 'number' && typed.type === 'number') {
    const value = parseRational(literal.value);
    if (!typed.percent || literal.percent || sign(value) === 0) return value;
    report(scope, 'compile/percent-bound', { fact: name, found: literal.value }, path, literal.at);
    return undefined;
  }
  report(scope, 'compile/type', { expected: typed.type, found: literal.literal }, path, literal.at);
  return undefined;
}

function printInterval({ lower, upper }: Interval): IntervalText {
  return {
    ...(lower && { lower: printRational(lower.at), lowerIncluded: lower.included }),
    ...(upper && { upper: printRational(upper.at), upperIncluded: upper.included }),
  };
}

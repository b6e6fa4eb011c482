import {
  add,
  divide,
  isInfinite,
  multiply,
  negate,
  ONE,
  type Rational,
  rational,
  sign,
  subtract,
  ZERO,
} from '../../base/rational.ts';
import { ceilTo, floorTo } from '../../base/rounding.ts';
import { EXACT, type Numbers } from '../numbers.ts';
import { coded, codeOf, isLine, type Line, nameOf, ratioOf, valueAt } from './code.ts';
import { keptNumbers } from './kept.ts';
import type { Recorder } from './record.ts';
import { ask, atMost } from './tree.ts';
import { type Reach, wholeLine } from './whole-line.ts';

/** How much larger each size is that is asked for; the numbers of most cases are below the first. */
const MILLION = 1_000_000n;

type Operation = (a: Rational, b: Rational) => Rational;

/**
 * Exact numbers, each with the way in which it comes from the cells: a line in one cell wherever that can be, a cell
 * of its own where lines in two cells meet and whole numbers are sure to hold what comes of it, else exact fractions.
 * What is asked of them is written down, unless the reaches of the cells say the answer.
 */
export function recordedNumbers(recorder: Recorder): Numbers {
  const { reaches, pass, keepFraction, isSilent } = recorder;
  const kept = keptNumbers(recorder);

  /** Whether the numbers are the same in every case on this way. */
  const fixed = (...values: readonly Rational[]): boolean =>
    isSilent() || values.every((value) => codeOf(value) === undefined);

  const withLine = (value: Rational, line: Line): Rational => (line.a.n === 0n ? value : coded(value, line));

  const inFractions = (name: string, operation: Operation, a: Rational, b: Rational): Rational =>
    coded(
      operation(a, b),
      keepFraction(`${name} ${nameOf(a)}, ${nameOf(b)}`, (cells) =>
        operation(valueAt(a, cells), valueAt(b, cells)),
      ),
    );

  /** The least and the greatest value of a line. */
  const endsOf = ({ slot, a, b }: Line): readonly [Rational, Rational] => {
    const { low, high } = reaches[slot] ?? { low: 0, high: 0 };
    const at = (cell: number): Rational => add(multiply(a, rational(BigInt(cell), 1n)), b);
    return a.n < 0n ? [at(high), at(low)] : [at(low), at(high)];
  };

  /** Asks for the size of a number, so that less has to be reckoned with; the same first question in every case. */
  const narrow = (value: Rational): void => {
    const line = lineOf(value);
    if (!line) return;
    const { d } = wholeLine(line, reaches);
    for (let limit = MILLION; ; limit *= MILLION)
      if (isBelow(value, rational(limit, d)) && isBelow(rational(-limit, d), value)) return;
  };

  /** A cell for what comes of some numbers; if need be for numbers of that size only. */
  const cellFor = (keep: () => Line | undefined, ...values: readonly Rational[]): Line | undefined => {
    const line = keep();
    if (!line) values.forEach(narrow);
    return line ?? keep();
  };

  const sum: Operation = (a, b) => {
    const value = add(a, b);
    if (fixed(a, b) || isInfinite(value)) return value;
    const [x, y] = [lineOf(a), lineOf(b)];
    if (x && y && meet(x, y))
      return withLine(value, { slot: Math.max(x.slot, y.slot), a: add(x.a, y.a), b: add(x.b, y.b) });
    const line = x && y && cellFor(() => kept.sum(x, y), a, b);
    return line ? withLine(value, line) : inFractions('sum', add, a, b);
  };

  const product: Operation = (a, b) => {
    const value = multiply(a, b);
    if (fixed(a, b)) return value;
    if (isInfinite(value)) return endless(value, isInfinite(a) ? b : a);
    const [x, y] = [lineOf(a), lineOf(b)];
    if (x && y && x.a.n === 0n) return withLine(value, timesLine(y, x.b));
    if (x && y && y.a.n === 0n) return withLine(value, timesLine(x, y.b));
    const line = x && y && cellFor(() => kept.product(x, y), a, b);
    return line ? withLine(value, line) : inFractions('product', multiply, a, b);
  };

  const quotient: Operation = (a, b) => {
    if (codeOf(b) === undefined) return product(a, divide(ONE, b));
    const value = divide(a, b);
    if (fixed(a, b)) return value;
    if (isInfinite(value)) return endless(value, b);
    const by = lineOf(b);
    return by && sign(endsOf(by)[0]) > 0
      ? coded(value, { name: `(${nameOf(a)}) / (${nameOf(b)})`, of: a, by: b })
      : inFractions('quotient', divide, a, b);
  };

  /** What has no end stays so with any factor above zero, and with no other. */
  const endless = (value: Rational, factor: Rational): Rational => {
    isBelow(ZERO, factor);
    return value;
  };

  const difference: Operation = (a, b) => sum(a, isInfinite(b) ? b : product(b, negate(ONE)));

  /** Between what ends b − a lies, as far as is known. */
  const spread = (a: Rational, b: Rational): readonly [Rational, Rational] | undefined => {
    const [x, y] = [lineOf(a), lineOf(b)];
    if (!x || !y) return undefined;
    if (meet(x, y))
      return endsOf({ slot: Math.max(x.slot, y.slot), a: subtract(y.a, x.a), b: subtract(y.b, x.b) });
    const [[leastA, mostA], [leastB, mostB]] = [endsOf(x), endsOf(y)];
    return [subtract(leastB, mostA), subtract(mostB, leastA)];
  };

  /** A question to the cell of a line: is the line above zero? The answer narrows what the cell can hold. */
  const askLine = ({ slot, a, b }: Line, isAbove: boolean): void => {
    const zero = divide(negate(b), a);
    const rises = a.n > 0n;
    const limit = Number(rises ? floorTo(zero, ONE).n : ceilTo(zero, ONE).n - 1n);
    const isAtMost = rises ? !isAbove : isAbove;
    pass(() => atMost(slot, limit), isAtMost ? 1 : 0);
    const { low, high } = reaches[slot] as Reach;
    reaches[slot] = isAtMost ? { low, high: Math.min(high, limit) } : { low: Math.max(low, limit + 1), high };
  };

  const isBelow = (a: Rational, b: Rational): boolean => {
    const answer = EXACT.isBelow(a, b);
    if (fixed(a, b) || isInfinite(a) || isInfinite(b)) return answer;
    const [x, y] = [ratioOf(a), ratioOf(b)];
    if (x) return isBelow(x.of, product(b, x.by));
    if (y) return isBelow(product(a, y.by), y.of);
    const [low, high] = spread(a, b) ?? [ZERO, ONE];
    if (sign(low) > 0 || sign(high) <= 0) return answer;
    const line = lineOf(difference(b, a));
    if (line) {
      const [least, most] = endsOf(line); // that cell may know more than the cells it comes from
      if (sign(least) <= 0 && sign(most) > 0) askLine(line, answer);
    } else
      pass(
        () =>
          ask(
            (cells) => (EXACT.isBelow(valueAt(a, cells), valueAt(b, cells)) ? 1 : 0),
            `${nameOf(a)} < ${nameOf(b)}`,
          ),
        answer ? 1 : 0,
      );
    return answer;
  };

  /** Of two equal numbers either will do, so that there is less to ask. */
  const lower = (a: Rational, b: Rational): readonly [Rational, Rational] => {
    const [low, high] = spread(a, b) ?? [negate(ONE), ONE];
    if (sign(low) >= 0) return [a, b];
    return sign(high) <= 0 || isBelow(b, a) ? [b, a] : [a, b];
  };
  const isPlain = (a: Rational, b: Rational): boolean => fixed(a, b) || isInfinite(a) || isInfinite(b);

  const round: Numbers['round'] = (value, unit, mode) => {
    const rounded = EXACT.round(value, unit, mode);
    if (fixed(value, unit)) return rounded;
    const x = codeOf(unit) === undefined ? lineOf(value) : undefined;
    const line = x && cellFor(() => kept.rounded(x, unit, mode), value);
    return line ? withLine(rounded, line) : inFractions(mode, (v, u) => EXACT.round(v, u, mode), value, unit);
  };

  return {
    add: sum,
    multiply: product,
    divide: quotient,
    least: (a, b) => (isPlain(a, b) ? EXACT.least(a, b) : lower(a, b)[0]),
    greatest: (a, b) => (isPlain(a, b) ? EXACT.greatest(a, b) : lower(a, b)[1]),
    isBelow,
    round,
    span: (from, to, how) => {
      const value = EXACT.span(from, to, how);
      if (fixed(from, to)) return value;
      const [x, y] = [from, to].map(lineOf);
      const line = x && y && cellFor(() => kept.span(x, y, how), from, to);
      return line
        ? withLine(value, line)
        : inFractions(`${how.unit} ${how.part}`, (a, b) => EXACT.span(a, b, how), from, to);
    },
  };
}

/** A constant is a line too, in no cell. */
function lineOf(value: Rational): Line | undefined {
  const code = codeOf(value);
  if (code === undefined) return isInfinite(value) ? undefined : { slot: -1, a: ZERO, b: value };
  return isLine(code) ? code : undefined;
}

/** Whether two lines lie in one cell; a constant lies in any. */
const meet = (x: Line, y: Line): boolean => x.slot === y.slot || x.slot < 0 || y.slot < 0;

const timesLine = ({ slot, a, b }: Line, by: Rational): Line => ({
  slot,
  a: multiply(a, by),
  b: multiply(b, by),
});

import { divide, type Rational, rational } from '../../base/rational.ts';
import { type HowRound, type HowSpan, spanOfDays } from '../numbers.ts';
import type { Line } from './code.ts';
import type { Recorder } from './record.ts';
import type { Cells } from './tree.ts';
import { roundWhole } from './whole.ts';
import { leastCommonMultiple, MOST, type Reach, type WholeLine, wholeLine } from './whole-line.ts';

/** A month has no fewer days. */
const SHORTEST_MONTH = 28;

/** Numbers that are no line in one cell and so get a cell of their own; undefined where whole numbers may not hold them. */
export function keptNumbers({ reaches, keep }: Recorder) {
  const wholeOf = (line: Line): WholeLine => wholeLine(line, reaches);

  return {
    sum: (x: Line, y: Line): Line | undefined => {
      const [one, two] = [wholeOf(x), wholeOf(y)];
      const d = leastCommonMultiple(one.d, two.d);
      const [p, q] = [d / one.d, d / two.d];
      if (one.size * p + two.size * q > MOST) return undefined;
      const [a, b, c] = [one.a * p, two.a * q, one.b * p + two.b * q].map(Number) as [number, number, number];
      return keep(
        `${nameOf(one)} × ${p} + ${nameOf(two)} × ${q}`,
        { sum: { x: one.slot, y: two.slot, a, b, c } },
        reachOf(one.ends.flatMap((e) => two.ends.map((f) => e * p + f * q))),
        rational(1n, d),
      );
    },

    product: (x: Line, y: Line): Line | undefined => {
      const [one, two] = [wholeOf(x), wholeOf(y)];
      if (one.size * two.size > MOST) return undefined;
      const [first, second] = [readerOf(one), readerOf(two)];
      return keep(
        `${nameOf(one)} × ${nameOf(two)}`,
        { work: (cells) => first(cells) * second(cells) },
        reachOf(one.ends.flatMap((e) => two.ends.map((f) => e * f))),
        rational(1n, one.d * two.d),
      );
    },

    /** The line itself where nothing is to be rounded. */
    rounded: (line: Line, unit: Rational, mode: HowRound): Line | undefined => {
      const whole = wholeOf({ slot: line.slot, a: divide(line.a, unit), b: divide(line.b, unit) });
      if (whole.d === 1n) return line;
      if (2n * whole.size + whole.d > MOST) return undefined;
      const { slot } = whole;
      const [a, b, d] = [Number(whole.a), Number(whole.b), Number(whole.d)];
      const round = (n: number): number => roundWhole(n, d, mode);
      return keep(
        `${mode} ${nameOf(whole)} / ${d}`,
        { work: (cells) => roundWhole(a * (cells[slot] as number) + b, d, mode) },
        reachOf(whole.ends.map((end) => BigInt(round(Number(end))))),
        unit,
      );
    },

    span: (x: Line, y: Line, how: HowSpan): Line | undefined => {
      const [from, to] = [wholeOf(x), wholeOf(y)];
      if (from.d !== 1n || to.d !== 1n || from.size + to.size > MOST) return undefined;
      const days = reachOf(to.ends).high - reachOf(from.ends).low;
      const [first, second] = [readerOf(from), readerOf(to)];
      return keep(
        `${how.unit} ${how.part} ${nameOf(from)} – ${nameOf(to)}`,
        { work: (cells) => spanOfDays(first(cells), second(cells), how) },
        { low: 0, high: Math.max(0, Math.ceil(days / SHORTEST_MONTH)) },
        rational(1n, 1n),
      );
    },
  };
}

const nameOf = ({ slot, a, b }: WholeLine): string => `(${a} × ${slot} + ${b})`;

/** What stands above the denominator. */
function readerOf({ slot, a, b }: WholeLine): (cells: Cells) => number {
  const [times, plus] = [Number(a), Number(b)];
  return (cells) => times * (cells[slot] as number) + plus;
}

/** The reach of whole numbers that are safe. */
function reachOf(ends: readonly bigint[]): Reach {
  const numbers = ends.map(Number);
  return { low: Math.min(...numbers), high: Math.max(...numbers) };
}

import { type Rational, rational } from '../../base/rational.ts';
import type { Line } from './code.ts';

/** The least and the greatest whole number that a cell can hold. */
export interface Reach {
  readonly low: number;
  readonly high: number;
}

/** A line in whole numbers: (a × cell + b) / d. */
export interface WholeLine {
  readonly slot: number;
  readonly a: bigint;
  readonly b: bigint;
  readonly d: bigint;
  /** What stands above d at the two ends of the cell's reach. */
  readonly ends: readonly [bigint, bigint];
  /** Neither that nor any part of it is larger. */
  readonly size: bigint;
}

/** Up to here whole numbers are exact as JavaScript numbers. */
export const MOST = BigInt(Number.MAX_SAFE_INTEGER);

export const NOWHERE: Reach = { low: 0, high: 0 };

export function wholeLine(line: Line, reaches: readonly Reach[]): WholeLine {
  const { slot } = line;
  const d = leastCommonMultiple(line.a.d, line.b.d);
  const [a, b] = [over(line.a, d), over(line.b, d)];
  const { low, high } = reaches[slot] ?? NOWHERE;
  const ends = [low, high].map((cell) => a * BigInt(cell) + b) as [bigint, bigint];
  const most = BigInt(Math.max(Math.abs(low), Math.abs(high)));
  return { slot, a, b, d, ends, size: size(a) * most + size(b) };
}

/** A fraction's numerator over a multiple of its denominator. */
export const over = (value: Rational, d: bigint): bigint => value.n * (d / value.d);

/** Of two positive numbers. */
export const leastCommonMultiple = (a: bigint, b: bigint): bigint => b * rational(a, b).n;

const size = (value: bigint): bigint => (value < 0n ? -value : value);

import { constant, type Polynomial, UNIT, variablesOf } from '../../base/polynomial.ts';
import { compare, divide, type Rational, sign, ZERO } from '../../base/rational.ts';
import { degreeIn, substituted } from '../../base/substitute.ts';
import { boundsOf, type Corner, commonFactors, lowestOf, withoutFactors } from './bound.ts';
import type { Finite } from './expression.ts';
import { higher, lookFor, reaches, TRIES, throughDefinitions } from './stand-in.ts';
import { rangeIn, type Variables } from './variables.ts';

/** No case has less in which what is given is not below zero; tried as one expression, then with what its variables stand for. */
export function lowestOfSymbol(
  variables: Variables,
  { num, den }: Finite,
  enough: Rational | undefined,
  corner?: Corner,
  allowed = TRIES,
  given: readonly Polynomial[] = [],
): Rational | null {
  const ranges = rangeIn(variables);
  const share = shareIn(variables, num);
  if (share !== undefined) return atBothEnds(variables, { num, den }, share, { enough, corner, given });
  const low = lowestOf(num, ranges, corner);
  let most = allowed;
  const factors = enough && sign(enough) === 0 ? commonFactors(num, ranges) : [];
  if (factors.length > 0) {
    // the sign is that of what they multiply
    const rest = withoutFactors(num, factors);
    const sure = lowestOfSymbol(variables, { num: rest, den: UNIT }, enough, undefined, most, given);
    if (reaches(sure, enough)) return sure && ZERO;
    most = 0;
  }
  const better = reaches(low, enough)
    ? low
    : higher(low, throughDefinitions(lookFor(variables, enough, most, given), num));
  if (better === null || den === UNIT) return better;
  const whole = boundsOf(den, ranges);
  // over a positive quotient: nearest to zero where the lower part is greatest, farthest where it is least
  if (sign(better) >= 0) return whole.hi ? divide(better, whole.hi) : ZERO;
  return whole.lo && sign(whole.lo) > 0 ? divide(better, whole.lo) : null;
}

/** The share of a figure, of which the expression is linear: its two ends are enough. */
function shareIn(variables: Variables, p: Polynomial): number | undefined {
  return variablesOf(p).find((id) => variables.all[id]?.fact?.startsWith('figure:') && degreeIn(p, id) === 1);
}

interface Asked {
  readonly enough: Rational | undefined;
  readonly corner: Corner | undefined;
  readonly given: readonly Polynomial[];
}

function atBothEnds(
  variables: Variables,
  { num, den }: Finite,
  share: number,
  { enough, corner, given }: Asked,
): Rational | null {
  const { lo, hi } = rangeIn(variables)(share);
  const ends = [lo, hi].flatMap((at) => {
    if (!at) return [];
    const here: Corner = new Map([[share, at]]);
    const part = { num: substituted(num, share, constant(at)), den: substituted(den, share, constant(at)) };
    return [{ here, low: lowestOfSymbol(variables, part, enough, here, TRIES, given) }];
  });
  const [first, second = first] = ends;
  if (!first || !second) return null;
  const least =
    first.low === null || (second.low !== null && compare(first.low, second.low) <= 0) ? first : second;
  if (corner) for (const [id, at] of least.here) corner.set(id, at);
  return least.low;
}

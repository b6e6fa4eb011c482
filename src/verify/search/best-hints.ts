import { type Polynomial, variablesOf } from '../../base/polynomial.ts';
import { addRanges, exactly, multiplyRanges, type Range, scaleRange } from '../../base/range.ts';
import { compare, type Rational, rational, subtract } from '../../base/rational.ts';
import { fewHints, type Hint, hintsOfVariable, rangeIn, type Variables } from '../bounds/variables.ts';
import type { View } from '../box/view.ts';

/**
 * First the facts that tie several variables together, then what makes the expression most uncertain: a variable that
 * hangs on a fact of its own is exact at its ends and need not be cut.
 */
export function bestHints({ variables, box }: View, p: Polynomial): readonly Hint[] {
  const ties = new Map<string, number>();
  const scored = variablesOf(p).flatMap((id) => {
    const found = variables.all[id];
    if (!found) return [];
    const hints = found.fact === undefined ? hintsOfVariable(variables, id) : [{ fact: found.fact }];
    for (const fact of new Set(hints.map((hint) => hint.fact))) ties.set(fact, (ties.get(fact) ?? 0) + 1);
    return found.fact !== undefined || hints.length === 0
      ? []
      : [{ hints, width: widthOf(variables, p, id) }];
  });
  scored.sort((a, b) => compareWidth(b.width, a.width));
  const all = scored.flatMap(({ hints }) => hints);
  const halving = ({ fact, cut }: Hint): boolean =>
    cut === undefined && (box.get(fact)?.ranges.length ?? 0) > 0;
  const edges = all.filter((hint) => !halving(hint));
  const tied = edges.filter(({ fact }) => (ties.get(fact) ?? 0) > 1);
  return fewHints([...fewHints(tied), ...fewHints(edges), ...all]);
}

/** By how much the terms with a variable can differ; null without limit. */
function widthOf(variables: Variables, p: Polynomial, id: number): Rational | null {
  let range: Range = exactly(rational(0n, 1n));
  for (const { by, of } of p.terms) {
    if (!of.includes(id)) continue;
    const product = of.map(rangeIn(variables)).reduce(multiplyRanges);
    range = addRanges(range, scaleRange(product, by));
  }
  return range.lo && range.hi && subtract(range.hi, range.lo);
}

function compareWidth(a: Rational | null, b: Rational | null): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  return compare(a, b);
}

import { constantOf } from '../../base/polynomial.ts';
import { divide, isInteger, multiply, ONE, type Rational, rational, sign } from '../../base/rational.ts';
import { type Expression, type Finite, fromPolynomial } from '../bounds/expression.ts';
import type { Definition } from '../bounds/variables.ts';
import type { View } from './view.ts';

/** A number of which every value of the expression is a multiple; undefined where none is known. */
export function gridOf(view: View, { num, den }: Finite): Rational | undefined {
  const below = constantOf(den);
  if (!below) return undefined;
  let grid: Rational | undefined;
  for (const { by, of } of num.terms) {
    const step = stepOf(view, of);
    if (!step) return undefined;
    const here = multiply(divide(by, below), step);
    grid = grid ? commonGrid(grid, here) : here;
  }
  return grid && (sign(grid) < 0 ? rational(-grid.n, grid.d) : grid);
}

/** Whether every value of the expression is a multiple of the unit. */
export function isOnGrid(view: View, symbol: Finite, unit: Rational): boolean {
  const grid = gridOf(view, symbol);
  return grid !== undefined && isInteger(divide(grid, unit));
}

/** The grid of a product of variables. */
function stepOf(view: View, of: readonly number[]): Rational | undefined {
  const { all } = view.variables;
  let step: Rational = ONE;
  for (const id of of) {
    const definition = all[id]?.definition;
    let grid: Rational | undefined;
    if (definition?.is === 'mean' || definition?.is === 'part') {
      // the mean over a list times the number of its items is a sum, and a part of that number is a number of items
      if (!of.some((one) => all[one]?.fact === definition.list)) return undefined;
      if (definition.is === 'part') continue;
      grid = gridOf(view, fromPolynomial(definition.of));
    } else grid = gridOfVariable(view, id);
    if (!grid) return undefined;
    step = multiply(step, grid);
  }
  return step;
}

function gridOfVariable(view: View, id: number): Rational | undefined {
  const found = view.variables.all[id];
  if (found?.fact !== undefined) return view.box.get(found.fact)?.unit;
  return found?.definition && gridOfDefinition(view, found.definition);
}

function gridOfDefinition(view: View, definition: Definition): Rational | undefined {
  switch (definition.is) {
    case 'round':
      return definition.unit;
    case 'span':
      return ONE;
    case 'among':
    case 'least':
    case 'greatest':
      return gridOfAll(view, definition.of);
    case 'open':
      return definition.unit;
    case 'mean':
    case 'part':
      return undefined;
  }
}

/** Of a number that is one of these. */
function gridOfAll(view: View, of: readonly Expression[]): Rational | undefined {
  let grid: Rational | undefined;
  for (const one of of) {
    if (one === 'infinite') return undefined;
    if (one.num.terms.length === 0) continue; // zero is on every grid
    const here = gridOf(view, one);
    if (!here) return undefined;
    grid = grid ? commonGrid(grid, here) : here;
  }
  return grid;
}

/** The widest grid on which both lie. */
function commonGrid(a: Rational, b: Rational): Rational {
  let [x, y] = [a.n * b.d, b.n * a.d];
  while (y !== 0n) [x, y] = [y, x % y];
  return rational(x < 0n ? -x : x, a.d * b.d);
}

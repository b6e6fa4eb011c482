import { constantOf, NOTHING, type Polynomial, variablesOf } from '../../base/polynomial.ts';
import { hull, type Range } from '../../base/range.ts';
import { substituted } from '../../base/substitute.ts';
import { type Expression, type Finite, rangeOf, symbolOfVariable } from '../expression.ts';
import { extremeRange } from '../fresh.ts';
import { type Definition, rangeIn, type Variables, variableOf } from '../variables.ts';

/**
 * What an expression comes to where one variable goes to nothing; undefined where that cannot be told. What a rounding gives, and
 * the months between two days, stay as they are: they leap, and that is part of what is asked.
 */
export function limitOf(variables: Variables, { num, den }: Finite, tiny: number): Finite | undefined {
  const [upper, lower] = [num, den].map((p) => limitIn(variables, p, tiny));
  return upper && lower && { num: upper, den: lower };
}

function limitIn(variables: Variables, p: Polynomial, tiny: number): Polynomial | undefined {
  let rest = substituted(p, tiny, NOTHING);
  for (const id of variablesOf(rest)) {
    const definition = variables.all[id]?.definition;
    if (!definition || !hangsOn(variables, id, tiny)) continue;
    const instead = limitOfVariable(variables, id, definition, tiny);
    if (!instead) return undefined;
    rest = substituted(rest, id, instead.num);
  }
  return rest;
}

/** Whether a variable is made of the tiny one; of an open one that is not known. */
function hangsOn(variables: Variables, id: number, tiny: number): boolean {
  const within = ({ num, den }: Finite): boolean =>
    [...variablesOf(num), ...variablesOf(den)].some((one) => one === tiny || hangsOn(variables, one, tiny));
  const anyWithin = (parts: readonly Expression[]): boolean =>
    parts.some((part) => part !== 'infinite' && within(part));
  const definition = variables.all[id]?.definition;
  switch (definition?.is) {
    case 'least':
    case 'greatest':
    case 'among':
      return anyWithin(definition.of);
    case 'mean':
      return variablesOf(definition.of).some((one) => one === tiny || hangsOn(variables, one, tiny));
    case 'open':
      return id > tiny; // what was there before it is not made of it
    default:
      return false;
  }
}

type Several = Extract<Definition, { readonly is: 'least' | 'greatest' | 'among' }>;

function limitOfVariable(
  variables: Variables,
  id: number,
  definition: Definition,
  tiny: number,
): Finite | undefined {
  if (definition.is !== 'least' && definition.is !== 'greatest' && definition.is !== 'among')
    return undefined;
  const known = definition.is === 'among' ? undefined : definition.same;
  if (known !== undefined)
    return known === 'infinite' ? undefined : onlyPolynomial(limitOf(variables, known, tiny));
  const parts = definition.of.flatMap((part) =>
    part === 'infinite' ? [] : (limitOf(variables, part, tiny) ?? []),
  );
  if (parts.length < definition.of.length) return undefined;
  const of = variableOf(variables, `limit:${tiny}:${id}`, () => ({
    range: parts.map((part) => rangeOf(part, rangeIn(variables))).reduce((a, b) => joined(definition, a, b)),
    definition: { ...definition, of: parts },
  }));
  return symbolOfVariable(of);
}

const onlyPolynomial = (one: Finite | undefined): Finite | undefined =>
  one && constantOf(one.den) ? one : undefined;

const joined = ({ is }: Several, a: Range, b: Range): Range =>
  is === 'among' ? hull(a, b) : extremeRange(is, a, b);

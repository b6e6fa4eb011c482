import fc from 'fast-check';
import type { DescribedCase, DescribedFact, Description } from '../oracle/description.ts';
import { add, below, type Fraction, floor, fraction, multiply, ONE, read, show } from '../oracle/fraction.ts';
import { maySkipFacts } from './settled.ts';
import { tiesOf } from './ties.ts';

/** Cases of a schedule: mostly in order and near the edges, now and then with a fact missing or out of bounds. */
export function casesOf(schedule: Description): fc.Arbitrary<DescribedCase> {
  const facts = Object.entries(schedule.facts).map(
    ([name, fact]) => [name, valuesOf(schedule, name, fact)] as const,
  );
  const stated = schedule.circumstances
    .filter(({ when }) => when === undefined)
    .map(({ id, kind }) => [id, statement(kind)] as const);
  return fc
    .record(Object.fromEntries<fc.Arbitrary<string | undefined>>([...facts, ...stated]))
    .map((given) =>
      Object.fromEntries(
        Object.entries(given).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])),
      ),
    );
}

function statement(kind: string): fc.Arbitrary<string | undefined> {
  return kind === 'exempt' || kind === 'may-exempt'
    ? fc.constantFrom('yes', 'no', undefined, undefined, undefined, undefined)
    : fc.constantFrom('yes', 'yes', 'no', undefined);
}

function valuesOf(
  schedule: Description,
  name: string,
  fact: DescribedFact,
): fc.Arbitrary<string | undefined> {
  return fc.oneof(
    { weight: 60, arbitrary: goodValues(schedule, name, fact) },
    { weight: maySkipFacts(schedule) ? 0 : 1, arbitrary: fc.constant(undefined) },
  );
}

function goodValues(schedule: Description, name: string, fact: DescribedFact): fc.Arbitrary<string> {
  if (fact.kind === 'flag') return fc.constantFrom('yes', 'no', 'yes');
  if (fact.kind === 'choice') return fc.constantFrom(...fact.options);
  const { decimals, domain } = fact;
  const step = fraction(1n, 10n ** BigInt(decimals));
  const grid = (value: Fraction): Fraction =>
    multiply(step, fraction(floor({ n: value.n * step.d, d: value.d })));
  const top =
    domain.upper === undefined ? add(highestEdge(schedule, name), fraction(40n)) : read(domain.upper);
  const valid = (value: Fraction): boolean => below({ n: 0n, d: 1n }, value) && !below(top, value);
  const near = (value: Fraction): readonly Fraction[] => [add(value, negate(step)), value, add(value, step)];
  const edges = edgesOf(schedule, name).map(read).map(grid).flatMap(near);
  const ties = tiesOf(schedule, name)
    .map(grid)
    .flatMap((tie) => [tie, add(tie, step)]);
  const any = fc
    .bigInt({ min: 1n, max: floor({ n: top.n * step.d, d: top.d }) })
    .map((n) => multiply(step, fraction(n)));
  const listed = (list: readonly Fraction[]): fc.Arbitrary<Fraction> => {
    const inside = list.filter(valid);
    return inside.length === 0 ? any : fc.constantFrom(...inside);
  };
  return fc.oneof(
    { weight: 8, arbitrary: listed(ties).map(show) },
    { weight: 8, arbitrary: listed([...edges, step, top]).map(show) },
    { weight: 6, arbitrary: any.map(show) },
    { weight: 2, arbitrary: any.map((value) => withZeros(show(value))) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('0', show(add(top, ONE)), show(multiply(step, fraction(1n, 10n)))),
    },
  );
}

const negate = ({ n, d }: Fraction): Fraction => ({ n: -n, d });

/** Zeros at the end of the fraction do not count as decimals. */
const withZeros = (text: string): string => (text.includes('.') ? `${text}00` : `${text}.000`);

/** Every number at which a test on this fact changes its mind. */
function edgesOf(schedule: Description, name: string): readonly string[] {
  const tests = [
    ...(schedule.grades?.rows.flatMap(({ when, any = [] }) => [when, ...any]) ?? []),
    ...schedule.circumstances.flatMap(({ when, needs, unless = [] }) =>
      [when, needs, ...unless].filter((one) => one !== undefined && typeof one !== 'string'),
    ),
  ];
  return tests.flatMap((test) => {
    const cell = test?.[name];
    if (cell === undefined || 'words' in cell) return [];
    return cell.intervals.flatMap(({ lower, upper }) => [lower, upper].filter((end) => end !== undefined));
  });
}

function highestEdge(schedule: Description, name: string): Fraction {
  return edgesOf(schedule, name)
    .map(read)
    .reduce((a, b) => (below(a, b) ? b : a), fraction(1n));
}

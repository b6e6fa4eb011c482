import fc from 'fast-check';
import type {
  DescribedCell,
  DescribedFact,
  DescribedFine,
  DescribedTests,
  Description,
} from '../oracle/description.ts';
import { circumstances } from './arbitrary-circumstances.ts';
import { graded, type Scale } from './arbitrary-grades.ts';
import { moneyFor } from './arbitrary-money.ts';
import { placeFor } from './arbitrary-place.ts';
import { AREA, COUNT, FLAG, MONEY, OPTIONS, ORDERED, WHO } from './names.ts';
import { settled } from './settled.ts';

const mode = fc.constantFrom(
  'half-up' as const,
  'half-up' as const,
  'half-even' as const,
  'up' as const,
  'down' as const,
);
const unitOfRounding = fc.constantFrom(
  '1',
  '1',
  '1',
  '10',
  '100',
  '0.01',
  '0.1',
  '0.5',
  '5',
  '50',
  '7',
  '1000',
  '2.5',
);

const drawn: fc.Arbitrary<Description> = graded.chain((found) => {
  const names = found.grades?.rows.map(({ grade }) => grade) ?? [];
  return moneyFor(names.length).chain((money) => {
    const tests: DescribedTests[] = [
      { [COUNT]: atLeast('3') },
      { [FLAG]: { words: ['yes'] } },
      { [AREA]: atLeast('2') },
    ];
    const around = {
      grades: names,
      goto: found.layout === 'one',
      minimum: money.minimum,
      maximum: money.maximum,
      tests,
    };
    return fc
      .record({
        place: placeFor(found, money),
        acts: circumstances(around),
        rounding: fc.record({ to: unitOfRounding, mode }),
        ordered: fc.constantFrom<NonNullable<Description['ordered']> | null>(
          null,
          null,
          null,
          { fact: ORDERED, otherwise: 'not-yet' },
          { fact: ORDERED, otherwise: 'no-fine' },
        ),
      })
      .map(({ place, acts, rounding, ordered }): Description => {
        const fine: DescribedFine = {
          ...(money.of && { of: MONEY }),
          range: money.range,
          ...(money.bands !== undefined && { bands: money.bands }),
          place,
        };
        return {
          facts: factsFor(found.scale),
          ...(found.grades !== undefined && { grades: found.grades }),
          fine,
          ...acts,
          ...(ordered !== null && { ordered }),
          rounding,
        };
      });
  });
});

/** A lawful schedule of any shape that the oracle knows. */
export const schedules: fc.Arbitrary<Description> = drawn.filter(settled);

const atLeast = (lower: string): DescribedCell => ({ intervals: [{ lower, lowerIncluded: true }] });

function factsFor({ decimals, domain }: Scale): Readonly<Record<string, DescribedFact>> {
  return {
    [AREA]: { kind: 'quantity', decimals, domain },
    [FLAG]: { kind: 'flag' },
    [WHO]: { kind: 'choice', options: OPTIONS },
    [COUNT]: {
      kind: 'count',
      decimals: 0,
      domain: { lower: '1', lowerIncluded: true, upper: '100', upperIncluded: true },
    },
    [MONEY]: {
      kind: 'money',
      decimals: 2,
      domain: { lower: '0', lowerIncluded: false, upper: '1000000', upperIncluded: true },
    },
    [ORDERED]: { kind: 'flag' },
  };
}

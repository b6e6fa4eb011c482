import fc from 'fast-check';
import type { Amount, DescribedPlace, Word } from '../oracle/description.ts';
import type { Graded } from './arbitrary-grades.ts';
import type { Money } from './arbitrary-money.ts';
import { decimal } from './arbitrary-number.ts';
import { AREA, COUNT, MONEY } from './names.ts';

/** A place that this range and these bands allow. */
export function placeFor(
  { scale: { cuts }, layout, grades }: Graded,
  money: Money,
): fc.Arbitrary<DescribedPlace> {
  const banded = money.bands !== undefined;
  const lowest = money.minimum || banded;
  const highest = money.maximum || banded;
  const parts = lowest && highest;
  const unit = money.of ? '%' : '';
  const share = fc.constantFrom<Amount>('0', '1', '30%', '1/3', '0.5', '1/24', {
    times: '0.01',
    fact: COUNT,
  });
  const amount = fc.constantFrom(...money.rungs).map((text): Amount => `${text}${unit}`);
  const exact = money.of ? amount : fc.oneof(amount, fc.constant<Amount>({ times: '0.5', fact: MONEY }));
  const until = decimal(BigInt(Math.ceil(Number(cuts[cuts.length - 1] ?? 0)) + 10), 0);
  const along = { form: 'along' as const, fact: AREA, from: '0', until };
  const canRun =
    (highest && layout === 'none') ||
    (highest && grades !== undefined && (layout === 'one' || layout === 'second'));
  const choices: fc.Arbitrary<DescribedPlace>[] = [
    fc.constant({ form: 'decided' }),
    fc.record({ form: fc.constant('exactly' as const), value: exact }),
    ...(lowest ? [fc.constant<DescribedPlace>({ form: 'lowest' })] : []),
    ...(highest ? [fc.constant<DescribedPlace>({ form: 'highest' })] : []),
    ...(parts ? [fc.constant<DescribedPlace>({ form: 'middle' })] : []),
    ...(highest ? [fc.record({ form: fc.constant('share' as const), value: share })] : []),
    ...(money.maximum ? [fc.record({ form: fc.constant('of_maximum' as const), value: share })] : []),
    ...(money.minimum
      ? [
          fc.record({
            form: fc.constant('of_minimum' as const),
            value: fc.constantFrom<Amount>('1', '1.5', '4/3', '0.5', '7'),
          }),
        ]
      : []),
    ...(parts
      ? [
          fc.record({
            form: fc.constant('start' as const),
            start: fc.oneof(fc.constantFrom<Word | Amount>('lowest', 'middle', 'highest'), amount),
            add: fc.array(fc.oneof(amount, fc.constant<Amount>({ times: `0.25${unit}`, fact: COUNT })), {
              minLength: 1,
              maxLength: 3,
            }),
          }),
        ]
      : []),
    ...(canRun ? [fc.constant(along), fc.constant(along), fc.constant(along), fc.constant(along)] : []),
  ];
  return fc.oneof(...choices);
}

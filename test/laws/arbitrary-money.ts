import fc from 'fast-check';
import type { Amount, By, DescribedBand, DescribedEnds, Word } from '../oracle/description.ts';
import { ladder } from './arbitrary-number.ts';
import { COUNT, OPTIONS, WHO } from './names.ts';

const WORDS: readonly Word[] = ['lowest', 'middle', 'highest'];

export interface Money {
  readonly of: boolean;
  readonly range: By<DescribedEnds>;
  readonly bands: readonly By<DescribedBand>[] | undefined;
  readonly minimum: boolean;
  readonly maximum: boolean;
  /** Lowest and highest amount of the range of the first option. */
  readonly rungs: readonly string[];
  /** Each amount for one of something. */
  readonly per: boolean;
}

type Shape = 'both' | 'max' | 'min' | 'exactly';

/** Range and bands for so many grades. */
export function moneyFor(count: number): fc.Arbitrary<Money> {
  return fc
    .record({
      shape: fc.constantFrom<Shape>('both', 'both', 'both', 'both', 'max', 'min', 'exactly'),
      unit: fc.constantFrom('', '', '', '%'),
      per: fc.constantFrom(false, false, false, true),
      split: fc.constantFrom(false, false, true),
      first: ladder(count + 3),
      second: ladder(count + 3),
      spread: fc.boolean(),
      words: fc.array(
        fc.constantFrom<DescribedBand | undefined>(
          undefined,
          undefined,
          undefined,
          undefined,
          ...WORDS,
          'instead',
        ),
        {
          minLength: count,
          maxLength: count,
        },
      ),
    })
    .map(({ shape, unit, per, split, first, second, spread, words }) => {
      const price = (text: string): Amount =>
        per ? { times: `${text}${unit}`, fact: COUNT } : `${text}${unit}`;
      const sets = [first, second, first];
      const splitting = <T>(make: (rungs: readonly string[]) => T): By<T> =>
        split
          ? { choice: WHO, each: Object.fromEntries(OPTIONS.map((one, i) => [one, make(sets[i] ?? first)])) }
          : { always: make(first) };
      const endsAt = (rungs: readonly string[], lower: number, upper: number): DescribedEnds => ({
        min: price(rungs[lower] ?? ''),
        max: price(rungs[upper] ?? ''),
      });
      const range = splitting((rungs) => rangeOf(shape, endsAt(rungs, 0, rungs.length - 1)));
      const flat = shape === 'exactly' ? 'lowest' : undefined; // nothing else lies in such a range
      const bands =
        count === 0
          ? undefined
          : words.map((drawn, i) => {
              const word = flat ?? drawn;
              return word !== undefined && (word === 'instead' || shape === 'both' || flat)
                ? { always: word }
                : splitting((rungs): DescribedBand => endsAt(rungs, i + (spread ? 0 : 1), i + 2));
            });
      return {
        of: unit === '%',
        range,
        bands,
        minimum: shape !== 'max',
        maximum: shape !== 'min',
        rungs: first,
        per,
      };
    });
}

function rangeOf(shape: Shape, { min, max }: DescribedEnds): DescribedEnds {
  if (shape === 'max') return max === undefined ? {} : { max };
  if (shape === 'min') return min === undefined ? {} : { min };
  if (shape === 'exactly') return min === undefined ? {} : { min, max: min };
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

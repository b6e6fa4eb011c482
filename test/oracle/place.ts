import { actOn } from './act-on.ts';
import type { DescribedCircumstance, Description, Interval, Word } from './description.ts';
import { type Ends, holdInside, lowerEnd, partOf, upperEnd, wordIn } from './ends.ts';
import { type Facts, numberOf } from './facts.ts';
import {
  add,
  divide,
  type Fraction,
  larger,
  lesser,
  multiply,
  ONE,
  read,
  subtract,
  ZERO,
} from './fraction.ts';

export interface Placing {
  readonly schedule: Description;
  readonly facts: Facts;
  readonly acting: readonly DescribedCircumstance[];
  readonly range: Ends;
  /** What `within` left of the band. */
  readonly band: Ends;
  readonly grade: number | undefined;
  /** What `at_top` or `at_bottom` asks for. */
  readonly stuck?: Word | undefined;
}

/** The part of the statutory range to which the circumstances bring the band; by their kind never the other way. */
export function withinOf({ schedule, acting, range, band }: Placing): Ends {
  return actOn<Ends>({
    schedule,
    acting: acting.filter(({ effect }) => effect?.within !== undefined),
    start: band,
    act: (ends, { effect, kind }) => {
      if (effect?.within === undefined) return ends;
      const [from, to] = effect.within;
      const further = kind === 'aggravate' ? larger : lesser;
      return {
        min: further(lowerEnd(ends), partOf(range, read(from))),
        max: further(upperEnd(ends), partOf(range, read(to))),
      };
    },
    lighter: (a, b) => ({ min: lesser(lowerEnd(a), lowerEnd(b)), max: lesser(upperEnd(a), upperEnd(b)) }),
    heavier: (a, b) => ({ min: larger(lowerEnd(a), lowerEnd(b)), max: larger(upperEnd(a), upperEnd(b)) }),
  });
}

const WORDS: readonly Word[] = ['lowest', 'middle', 'highest'];

/** The exact amount in the unit of the range, or undefined where the officer decides it. */
export function placeOf(placing: Placing): Fraction | undefined {
  const { schedule, acting, band, stuck } = placing;
  const word = actOn<Word | undefined>({
    schedule,
    acting: acting.filter(({ effect }) => effect?.place !== undefined),
    start: stuck,
    act: (_, { effect }) => effect?.place,
    lighter: (a, b) => (rankOf(b) < rankOf(a) ? b : a),
    heavier: (a, b) => (rankOf(b) > rankOf(a) ? b : a),
  });
  return word === undefined ? placeByForm(placing) : wordIn(word, band);
}

const rankOf = (word: Word | undefined): number => (word === undefined ? -1 : WORDS.indexOf(word));

function placeByForm(placing: Placing): Fraction | undefined {
  const { schedule, facts, range, band } = placing;
  const { place } = schedule.fine;
  switch (place.form) {
    case 'decided':
      return undefined;
    case 'share':
      return partOf(band, numberOf(place.value, facts));
    case 'of_maximum':
      return multiply(numberOf(place.value, facts), upperEnd(range));
    case 'of_minimum':
      return multiply(numberOf(place.value, facts), lowerEnd(range));
    case 'exactly':
      return numberOf(place.value, facts);
    case 'along':
      return partOf(band, shareAlong(placing, place));
    case 'start': {
      const start =
        place.start === 'lowest' || place.start === 'middle' || place.start === 'highest'
          ? wordIn(place.start, band)
          : numberOf(place.start, facts);
      return place.add.map((one) => numberOf(one, facts)).reduce(add, start);
    }
    default:
      return wordIn(place.form, band);
  }
}

interface Along {
  readonly fact: string;
  readonly from?: string;
  readonly until?: string;
}

/** How far the fact lies between the ends of its grade's interval; `from` and `until` stand for ends that are open. */
function shareAlong({ schedule, facts, grade }: Placing, { fact, from, until }: Along): Fraction {
  const interval = grade === undefined ? {} : intervalOf(schedule, grade, fact);
  const lower = read(interval.lower ?? from ?? missing());
  const upper = read(interval.upper ?? until ?? missing());
  const share = divide(subtract(facts.number(fact), lower), subtract(upper, lower));
  return holdInside(share, { min: ZERO, max: ONE });
}

function intervalOf(schedule: Description, grade: number, fact: string): Interval {
  const cell = schedule.grades?.rows[grade]?.when[fact];
  if (cell === undefined || 'words' in cell) return missing();
  return cell.intervals[0] ?? missing();
}

function missing(): never {
  throw new Error('an end is missing: the generators make no such schedule');
}

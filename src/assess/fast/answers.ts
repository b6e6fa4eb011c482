import { parseDate, printDate } from '../../base/civil-date.ts';
import { numberToText } from '../../base/decimal.ts';
import type { Bound } from '../../base/interval.ts';
import { powerOfTen } from '../../base/power-of-ten.ts';
import { divide, negate, ONE, type Rational, rational } from '../../base/rational.ts';
import { ceilTo, floorTo } from '../../base/rounding.ts';
import type { FactSpec, Plan } from '../../model/plan.ts';
import { targetOf } from '../read-case.ts';
import { wordOf } from '../read-fact.ts';
import { domainOf } from '../read-plan.ts';
import { printDigits, readDigits } from './digits.ts';
import type { Cells } from './tree.ts';
import type { Reach } from './whole-line.ts';

/** In its first cell what an answer is: not given, a number (in the second cell), or the word of that index and more. */
export const NOT_GIVEN = 0;
export const NUMBER = 1;
export const FIRST_WORD = 2;

/** A fact or a circumstance, and the two cells that hold what is given for it. */
export interface Answer {
  readonly id: string;
  readonly cell: number;
  /** How much one in the second cell counts: 1/100 with two decimals. */
  readonly unit: Rational;
  readonly words: readonly string[];
  /** Whole numbers that the second cell can hold. */
  readonly reach: Reach;
  /** Puts what is given into the cells; false where it is not plainly in order. */
  readonly read: (input: unknown, cells: Cells) => boolean;
  /** What was given, in its canonical form. */
  readonly show: (cells: Cells) => string;
}

/** Larger numbers go the plain path. */
const MOST = Number.MAX_SAFE_INTEGER;

/** More days than from 1970 to the ends of the years 1000 to 9999. */
const MOST_DAYS = 3_000_000;

/** All that can be given for a plan, by each of its names. Lists are not among them. */
export function answersOf(plan: Plan): ReadonlyMap<string, Answer> {
  const specs = [...plan.facts, ...plan.circumstances];
  const byId = new Map<string, Answer>();
  const answers = new Map<string, Answer>();
  for (const alias of specs.flatMap(({ id, name, label }) => [id, name, label])) {
    const target = targetOf(plan, alias);
    if (!target || target.derived || target.spec.kind === 'list') continue;
    const answer = byId.get(target.id) ?? answerTo(target.spec, 2 * byId.size);
    byId.set(target.id, answer);
    answers.set(alias, answer);
  }
  return answers;
}

function answerTo(spec: FactSpec, cell: number): Answer {
  const { id, kind, decimals = 0, words = [] } = spec;
  const unit = rational(1n, powerOfTen(kind === 'percent' ? decimals + 2 : decimals));
  const reaches = kind === 'flag' || kind === 'choice' ? [] : reachesOf(spec, unit);
  const toNumber = kind === 'date' ? dayOf : (text: string): number => readDigits(text, decimals);
  const single = reaches.length === 1 ? reaches[0] : undefined;
  const known = new Map<string, number>();

  const tagOf = (text: string): number => {
    const word = wordOf(spec, text);
    const tag = word === undefined ? NUMBER : FIRST_WORD + words.indexOf(word);
    if (word !== undefined) known.set(text, tag);
    return tag;
  };
  const put = (text: string | undefined, cells: Cells): boolean => {
    if (text === undefined || cells[cell] !== NOT_GIVEN) return false;
    const tag = words.length === 0 ? NUMBER : (known.get(text) ?? tagOf(text));
    cells[cell] = tag;
    if (tag !== NUMBER) return true;
    const number = toNumber(text);
    cells[cell + 1] = number;
    if (single) return number >= single.low && number <= single.high;
    return reaches.some(({ low, high }) => number >= low && number <= high);
  };
  return {
    id,
    cell,
    unit,
    words,
    reach: {
      low: Math.min(...reaches.map(({ low }) => low)),
      high: Math.max(...reaches.map(({ high }) => high)),
    },
    read: (input, cells) => put(typeof input === 'string' ? input : textOf(spec, input), cells),
    show: (cells) => {
      const tag = cells[cell] as number;
      const number = cells[cell + 1] as number;
      if (tag !== NUMBER) return words[tag - FIRST_WORD] as string;
      return kind === 'date' ? printDate(number) : printDigits(number, decimals);
    },
  };
}

const dayOf = (text: string): number => parseDate(text) ?? Number.NaN;

function textOf({ kind }: FactSpec, input: unknown): string | undefined {
  if (typeof input === 'number') return numberToText(input);
  return typeof input === 'boolean' && kind === 'flag' ? (input ? 'yes' : 'no') : undefined;
}

/** The first whole number at an end or above it. */
const firstFrom = (end: Rational, included: boolean): number =>
  Number(included ? ceilTo(end, ONE).n : floorTo(end, ONE).n + 1n);

/** The domain in whole numbers of the unit. */
function reachesOf(spec: FactSpec, unit: Rational): readonly Reach[] {
  const inUnits = ({ at }: Bound): Rational => divide(at, unit);
  const most = spec.kind === 'date' ? MOST_DAYS : MOST;
  return domainOf(spec).map(({ lower, upper }) => ({
    low: lower ? Math.max(-most, firstFrom(inUnits(lower), lower.included)) : -most,
    high: upper ? Math.min(most, -firstFrom(negate(inUnits(upper)), upper.included)) : most,
  }));
}

import { printDate } from '../../base/civil-date.ts';
import type { Bound } from '../../base/interval.ts';
import { powerOfTen } from '../../base/power-of-ten.ts';
import { divide, negate, ONE, type Rational, rational } from '../../base/rational.ts';
import { ceilTo, floorTo } from '../../base/rounding.ts';
import type { FactResult } from '../../model/assessment.ts';
import type { FactSpec, Plan } from '../../model/plan.ts';
import { targetOf } from '../read-case.ts';
import { domainOf } from '../read-plan.ts';
import { printDigits } from './digits.ts';
import { FIRST_WORD, NUMBER, type Reader, readerOf } from './readers.ts';
import type { Cells } from './tree.ts';
import type { Reach } from './whole-line.ts';

/** A fact or a circumstance, and the two cells that hold what is given for it. */
export interface Answer {
  readonly id: string;
  readonly cell: number;
  /** How much one in the second cell counts: 1/100 with two decimals. */
  readonly unit: Rational;
  readonly words: readonly string[];
  /** Whole numbers that the second cell can hold. */
  readonly reach: Reach;
  /** How what is given comes into the cells. */
  readonly reader: Reader;
  /** What was given, in its canonical form. */
  readonly show: (cells: Cells) => string;
  /** What was given, as an assessment lists it. */
  readonly list: (cells: Cells, used: boolean) => FactResult;
}

/** Larger numbers go the plain path. */
const MOST = Number.MAX_SAFE_INTEGER;

/** More days than from 1970 to the ends of the years 1000 to 9999. */
const MOST_DAYS = 3_000_000;

/** All that can be given for a plan, by each of its names, in the order of the plan. Lists are not among them. */
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
  const { id, label, kind, decimals = 0, words = [] } = spec;
  const unit = rational(1n, powerOfTen(kind === 'percent' ? decimals + 2 : decimals));
  const reaches = kind === 'flag' || kind === 'choice' ? [] : reachesOf(spec, unit);
  const show = (cells: Cells): string => {
    const tag = cells[cell] as number;
    const number = cells[cell + 1] as number;
    if (tag !== NUMBER) return words[tag - FIRST_WORD] as string;
    return kind === 'date' ? printDate(number) : printDigits(number, decimals);
  };
  const shownUnit = spec.unit ?? (kind === 'percent' ? '%' : undefined);
  return {
    id,
    cell,
    unit,
    words,
    reach: {
      low: Math.min(...reaches.map(({ low }) => low)),
      high: Math.max(...reaches.map(({ high }) => high)),
    },
    reader: readerOf(spec, cell, reaches),
    show,
    list: (cells, used) =>
      shownUnit === undefined
        ? { id, label, kind, value: show(cells), used }
        : { id, label, kind, value: show(cells), unit: shownUnit, used },
  };
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

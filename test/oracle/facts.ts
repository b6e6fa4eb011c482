import type {
  Amount,
  By,
  DescribedCase,
  DescribedCell,
  DescribedFact,
  DescribedTests,
  Description,
  Interval,
} from './description.ts';
import { below, equal, type Fraction, multiply, ONE, read } from './fraction.ts';
import { Refused } from './refused.ts';

/** The facts of one case, read on demand: a fact that is never asked for is never missing. */
export interface Facts {
  word(fact: string): string;
  number(fact: string): Fraction;
  /** Whether a circumstance is stated; one that is not stated does not apply. */
  stated(circumstance: string): boolean;
}

export function readFacts(schedule: Description, given: DescribedCase): Facts {
  const faults = Object.entries(schedule.facts).flatMap(([name, fact]) => {
    const text = given[name];
    return text === undefined ? [] : faultsOf(fact, text);
  });
  if (faults.length > 0) throw new Refused(faults);
  const word = (fact: string): string => {
    const text = given[fact];
    if (text === undefined) throw new Refused(['facts/missing']);
    return text;
  };
  return { word, number: (fact) => read(word(fact)), stated: (id) => given[id] === 'yes' };
}

function faultsOf(fact: DescribedFact, text: string): string[] {
  switch (fact.kind) {
    case 'flag':
      return text === 'yes' || text === 'no' ? [] : ['facts/word'];
    case 'choice':
      return fact.options.includes(text) ? [] : ['facts/word'];
    default: {
      const decimals = (text.split('.')[1] ?? '').replace(/0+$/, '').length;
      if (decimals > fact.decimals) return ['facts/decimals'];
      return inside(fact.domain, read(text)) ? [] : ['facts/outside'];
    }
  }
}

export function inside(interval: Interval, value: Fraction): boolean {
  const { lower, lowerIncluded, upper, upperIncluded } = interval;
  const aboveLower =
    lower === undefined || below(read(lower), value) || (lowerIncluded === true && equal(read(lower), value));
  const belowUpper =
    upper === undefined || below(value, read(upper)) || (upperIncluded === true && equal(value, read(upper)));
  return aboveLower && belowUpper;
}

/** Left to right, no further than the first that does not hold. */
export function hold(tests: DescribedTests, facts: Facts): boolean {
  return Object.entries(tests).every(([fact, cell]) => fits(fact, cell, facts));
}

function fits(fact: string, cell: DescribedCell, facts: Facts): boolean {
  if ('words' in cell) return cell.words.includes(facts.word(fact));
  const value = facts.number(fact);
  return cell.intervals.some((interval) => inside(interval, value));
}

export const numberOf = (amount: Amount, facts: Facts): Fraction =>
  typeof amount === 'string' ? read(amount) : multiply(read(amount.times), facts.number(amount.fact));

/** One unless the fine has a base. */
export const baseOf = (of: string | undefined, facts: Facts): Fraction =>
  of === undefined ? ONE : facts.number(of);

export function pick<T>(by: By<T>, facts: Facts): T {
  if ('always' in by) return by.always;
  const option = facts.word(by.choice);
  const found = by.each[option];
  if (found === undefined) throw new Error(`nothing for ${option}`);
  return found;
}

import { parseDate, printDate } from '../base/civil-date.ts';
import type { DomainText } from '../base/codes/facts.ts';
import { countDecimals, numberToText, parseDecimal } from '../base/decimal.ts';
import { holds } from '../base/interval.ts';
import { type Problem, problem } from '../base/problem.ts';
import { divide, multiply, parseRational, printRational, type Rational, rational } from '../base/rational.ts';
import { suggest } from '../base/suggest.ts';
import type { FactSpec, IntervalText } from '../model/plan.ts';
import { numberFault } from './number-fault.ts';
import { domainOf } from './read-plan.ts';
import type { Value } from './value.ts';

interface ReadFact {
  readonly value: Value;
  /** The fact as the result shows it: canonical. */
  readonly text: string;
}

const HUNDRED = rational(100n, 1n);

/** Reads one fact, or adds the problem that it is. sem: facts */
export function readFact(spec: FactSpec, input: unknown, problems: Problem[]): ReadFact | undefined {
  const text = asText(spec, input, problems);
  if (text === undefined) return undefined;
  const word = wordOf(spec, text);
  if (word !== undefined) return { value: word, text: word };
  switch (spec.kind) {
    case 'flag':
    case 'choice':
      return refuseWord(spec, text, problems);
    case 'date':
      return readDay(spec, text, problems);
    default:
      return readNumber(spec, text, problems);
  }
}

/** Facts are texts; finite JavaScript numbers that say their digits, and booleans for yes/no, are taken as theirs. */
function asText(spec: FactSpec, input: unknown, problems: Problem[]): string | undefined {
  const fact = spec.label;
  if (typeof input === 'string') return input;
  if (typeof input === 'boolean' && spec.kind === 'flag') return input ? 'yes' : 'no';
  if (typeof input === 'number') {
    const text = numberToText(input);
    if (text === undefined)
      problems.push(problem('facts/imprecise', { fact, found: Object.is(input, -0) ? '-0' : String(input) }));
    return text;
  }
  problems.push(
    problem('facts/type', {
      fact,
      found: input === null ? 'null' : Array.isArray(input) ? 'list' : typeof input,
    }),
  );
  return undefined;
}

export function wordOf(spec: FactSpec, text: string): string | undefined {
  const word = spec.kind === 'flag' ? (CHINESE.get(text) ?? text) : text;
  return spec.words?.includes(word) ? word : undefined;
}

/** What an officer may write for yes, no and the kinds of an election. */
const CHINESE: ReadonlyMap<string, string> = new Map([
  ['是', 'yes'],
  ['否', 'no'],
  ['不予', 'exempt'],
  ['可以不予', 'may-exempt'],
  ['减轻', 'reduce'],
  ['从轻', 'lenient'],
  ['从重', 'aggravate'],
]);

function refuseWord(spec: FactSpec, found: string, problems: Problem[]): undefined {
  const words = spec.words ?? [];
  const suggestion = suggest(found, words);
  problems.push(
    problem('facts/word', {
      fact: spec.label,
      found: shown(found),
      words,
      ...(suggestion && { suggestion }),
    }),
  );
  return undefined;
}

function readDay(spec: FactSpec, text: string, problems: Problem[]): ReadFact | undefined {
  const day = parseDate(text);
  if (day === undefined) {
    problems.push(problem('facts/date', { fact: spec.label, found: shown(text) }));
    return undefined;
  }
  const value = rational(BigInt(day), 1n);
  if (!inDomain(spec, value)) return refuseOutside(spec, text, problems);
  return { value, text };
}

function readNumber(spec: FactSpec, text: string, problems: Problem[]): ReadFact | undefined {
  const fact = spec.label;
  const number = parseDecimal(text);
  if (number === undefined) {
    problems.push(problem('facts/number', { fact, found: shown(text), reason: numberFault(text) }));
    return undefined;
  }
  const { decimals = 0 } = spec;
  if (countDecimals(text) > decimals) {
    problems.push(problem('facts/decimals', { fact, found: text, decimals }));
    return undefined;
  }
  const value = spec.kind === 'percent' ? divide(number, HUNDRED) : number;
  if (!inDomain(spec, value)) return refuseOutside(spec, text, problems);
  return { value, text: printRational(number) };
}

const inDomain = (spec: FactSpec, value: Rational): boolean =>
  spec.domain === undefined || holds(domainOf(spec), value);

function refuseOutside(spec: FactSpec, found: string, problems: Problem[]): undefined {
  const domain = (spec.domain ?? []).map((interval) => showInterval(spec, interval));
  const unit = spec.kind === 'percent' ? '%' : spec.unit;
  problems.push(
    problem('facts/outside', { fact: spec.label, found, domain, ...(unit !== undefined && { unit }) }),
  );
  return undefined;
}

/** A domain as people read it: dates as dates, shares as percent. */
export function showInterval(spec: Pick<FactSpec, 'kind'>, interval: IntervalText): DomainText {
  const show = (text: string): string => {
    const value = parseRational(text);
    if (spec.kind === 'date') return printDate(Number(value.n));
    return printRational(spec.kind === 'percent' ? multiply(value, HUNDRED) : value);
  };
  const { lower, upper } = interval;
  return {
    ...interval,
    ...(lower !== undefined && { lower: show(lower) }),
    ...(upper !== undefined && { upper: show(upper) }),
  };
}

/** Hostile texts are not carried whole into a problem. */
const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

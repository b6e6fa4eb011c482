import { printDate } from '../base/civil-date.ts';
import {
  add,
  compare,
  divide,
  isInfinite,
  multiply,
  ONE,
  parseRational,
  printRational,
  type Rational,
  rational,
  ZERO,
} from '../base/rational.ts';
import { floorTo } from '../base/rounding.ts';
import type { Example, ExampleCase, FactSpec, Plan } from '../model/plan.ts';
import type { TableWords } from './table-words.ts';

const CASE_FILE = 'case.json';

/** A command line to begin with: a worked example of the file's, else plausible facts; lists stand in a case file. */
export function exampleCommand(plan: Plan, words: TableWords, name: string): readonly string[] {
  const given = exampleOf(plan) ?? { facts: plausible(plan) };
  const command = `  cailiang fine ${quoted(name)}`;
  const facts = Object.entries(given.facts).map(([name, value]) => [idOf(plan, name), value] as const);
  if (facts.some(([, value]) => typeof value !== 'string')) {
    const json = JSON.stringify({ ...given, facts: Object.fromEntries(facts) });
    return [`${command} --case ${CASE_FILE}`, `  ${words.show.caseFile(CASE_FILE)}`, `  ${json}`];
  }
  const args = facts.map(([name, value]) => quoted(`${name}=${String(value)}`));
  return [[command, ...args, ...datesOf(given), ...figuresOf(given, words)].join(' ')];
}

/** The first example that comes to a fine, in its own words. */
function exampleOf({ examples }: Plan): ExampleCase | undefined {
  const fined = examples.filter(isFined);
  return (fined[0] ?? examples.filter(({ expect }) => expect.problem === undefined)[0])?.case;
}

const isFined = ({ expect: { problem, outcome, fine, fines, band } }: Example): boolean =>
  problem === undefined &&
  (outcome === undefined || outcome === 'fined' || outcome === 'band') &&
  (outcome ?? fine ?? fines ?? band) !== undefined;

/** Callers may use either name; the id is shorter to type. */
const idOf = ({ facts, circumstances }: Plan, name: string): string =>
  [...facts, ...circumstances].filter((one) => one.name === name)[0]?.id ?? name;

const datesOf = ({ on, decided }: ExampleCase): readonly string[] => [
  ...(on === undefined ? [] : [`--on ${on}`]),
  ...(decided === undefined ? [] : [`--decided ${decided}`]),
];

function figuresOf({ figures }: ExampleCase, { show }: TableWords): readonly string[] {
  const given = Object.entries(figures ?? {});
  if (given.length === 0) return [];
  const [first] = given;
  const texts = given.map(([name, { value }]) => quoted(name === 'fine' ? value : `${name}=${value}`));
  return [`--figure ${texts.join(' ')}`, `--reason ${quoted(first?.[1].reason ?? show.reason)}`];
}

/** An argument that a shell passes on as it stands. */
function quoted(text: string): string {
  return /^[\w\u4e00-\u9fff./:=%,@+-]+$/.test(text) ? text : `'${text.replace(/'/g, "'\\''")}'`;
}

function plausible({ facts }: Plan): ExampleCase['facts'] {
  return Object.fromEntries(
    facts.map((fact) => [fact.id, fact.kind === 'list' ? [itemOf(fact)] : sampleOf(fact)]),
  );
}

const itemOf = ({ items = [] }: FactSpec): Readonly<Record<string, string>> =>
  Object.fromEntries(items.map((item) => [item.id.slice(item.id.lastIndexOf('.') + 1), sampleOf(item)]));

function sampleOf(fact: FactSpec): string {
  if (fact.kind === 'flag' || fact.kind === 'choice') return fact.words?.[0] ?? 'yes';
  const [interval] = fact.domain ?? [];
  const lower = interval?.lower === undefined ? ZERO : parseRational(interval.lower);
  const upper = interval?.upper === undefined ? undefined : parseRational(interval.upper);
  if (fact.kind === 'date')
    return interval?.lower === undefined ? '2024-06-01' : printDate(Number(interval.lower));
  const unit = divide(ONE, parseRational(`1${'0'.repeat(fact.decimals ?? 0)}`));
  const share = fact.kind === 'percent' ? divide(unit, parseRational('100')) : unit;
  const value = insideOf(lower, upper, share);
  return printRational(fact.kind === 'percent' ? multiply(value, parseRational('100')) : value);
}

/** A small round number inside the domain. */
function insideOf(lower: Rational, upper: Rational | undefined, unit: Rational): Rational {
  const tens = ['10', '5', '1'].map((step) => add(lower, parseRational(step)));
  const fits = (value: Rational): boolean =>
    upper === undefined || isInfinite(upper) || compare(value, upper) < 0;
  const middle = upper && floorTo(divide(add(lower, upper), rational(2n, 1n)), unit);
  return tens.filter(fits)[0] ?? (middle && compare(middle, lower) > 0 ? middle : (upper ?? lower));
}

import { parseDate } from '../base/civil-date.ts';
import { type Problem, problem } from '../base/problem.ts';
import { suggest } from '../base/suggest.ts';
import type { FactResult } from '../model/assessment.ts';
import type { Plan } from '../model/plan.ts';
import { plainEntries } from './plain.ts';
import { readFact } from './read-fact.ts';
import { readFigures } from './read-figures.ts';
import { readList } from './read-list.ts';
import { factsOf } from './read-plan.ts';
import type { Value } from './value.ts';

/** A case whose facts are all in order. */
export interface CheckedCase {
  /** By fact id; figures under `figure:ID`. */
  readonly values: ReadonlyMap<string, Value>;
  /** The items of list facts, by fact id. */
  readonly lists: ReadonlyMap<string, readonly ReadonlyMap<string, Value>[]>;
  readonly given: readonly Omit<FactResult, 'used'>[];
  readonly figures: ReadonlyMap<string, { readonly value: string; readonly reason: string }>;
  readonly dates: Readonly<Partial<Record<DateKey, string>>>;
  readonly problems: readonly Problem[];
}

const DATES = ['on', 'until', 'discovered', 'decided'] as const;
type DateKey = (typeof DATES)[number];
const KEYS: readonly string[] = ['facts', 'figures', ...DATES];

/** Checks every fact that is given. Never throws, whatever it is handed: a proxy whose traps throw is a problem too. */
export function readCase(plan: Plan, input: unknown): CheckedCase {
  try {
    return readAll(plan, input);
  } catch {
    const problems = [problem('facts/not-plain', { what: 'case', found: 'object' })];
    return { values: new Map(), lists: new Map(), given: [], figures: new Map(), dates: {}, problems };
  }
}

const withDefault = (part: unknown): unknown => (part === undefined ? {} : part);

/** Checks every fact that is given, whether the case reads it or not. */
function readAll(plan: Plan, input: unknown): CheckedCase {
  const problems: Problem[] = [];
  const values = new Map<string, Value>();
  const given: Omit<FactResult, 'used'>[] = [];
  const parts = new Map(plainEntries(input, 'case', problems));
  for (const key of parts.keys()) if (!KEYS.includes(key)) problems.push(unknownKey(key));
  const lists = new Map<string, readonly ReadonlyMap<string, Value>[]>();
  readFacts(plan, withDefault(parts.get('facts')), { values, lists, given, problems });
  const figures = readFigures(plan, withDefault(parts.get('figures')), values, problems);
  const dates: Partial<Record<DateKey, string>> = {};
  for (const key of DATES) {
    const date = readDate(key, parts.get(key), problems);
    if (date !== undefined) dates[key] = date;
  }
  checkOrder(dates, problems);
  return { values, lists, given, figures, dates, problems };
}

function unknownKey(key: string): Problem {
  const suggestion = suggest(key, KEYS);
  return problem('facts/unknown-key', { key, allowed: KEYS, ...(suggestion && { suggestion }) });
}

interface Reading {
  readonly values: Map<string, Value>;
  readonly lists: Map<string, readonly ReadonlyMap<string, Value>[]>;
  readonly given: Omit<FactResult, 'used'>[];
  readonly problems: Problem[];
}

function readFacts(plan: Plan, input: unknown, { values, lists, given, problems }: Reading): void {
  const names = new Map<string, string>();
  const entries = plainEntries(input, 'facts', problems).map(([name, raw]) => ({
    name,
    raw,
    target: targetOf(plan, name),
  }));
  // in the plan's order, so that the order of the caller's keys changes nothing
  for (const { name, raw, target } of entries.sort(
    (a, b) => orderOf(plan, a) - orderOf(plan, b) || (a.name < b.name ? -1 : 1),
  )) {
    if (target === undefined) {
      problems.push(unknownFact(plan, name));
      continue;
    }
    const first = names.get(target.id);
    if (first !== undefined)
      problems.push(problem('facts/twice', { fact: target.label, first, second: name }));
    names.set(target.id, name);
    if (target.derived) {
      problems.push(problem('facts/derived', { circumstance: target.label }));
      continue;
    }
    if (target.spec.kind === 'list') {
      const items = readList(target.spec, raw, problems);
      if (items) lists.set(target.id, items);
      if (items)
        given.push({ id: target.id, label: target.label, kind: 'list', value: String(items.length) });
      continue;
    }
    const read = readFact(target.spec, raw, problems);
    if (read === undefined) continue;
    values.set(target.id, read.value);
    const { kind, unit = kind === 'percent' ? '%' : undefined } = target.spec;
    given.push({
      id: target.id,
      label: target.label,
      kind,
      value: read.text,
      ...(unit !== undefined && { unit }),
    });
  }
}

/** Facts as the schedule has them, then circumstances, then what it does not know. */
function orderOf(plan: Plan, { target }: { readonly target: ReturnType<typeof targetOf> }): number {
  const ids = [...plan.facts, ...plan.circumstances].map(({ id }) => id);
  return target === undefined ? ids.length : ids.indexOf(target.id);
}

/** The fact or circumstance of a name, id or label. */
export function targetOf(plan: Plan, name: string) {
  const spec = factsOf(plan).get(name);
  if (spec) return { id: spec.id, label: spec.label, spec, derived: false };
  const found = plan.circumstances.find(
    ({ id, label, name: own }) => id === name || label === name || own === name,
  );
  if (!found) return undefined;
  const { id, label, stated, kinds } = found;
  const words = kinds.length > 1 ? ['yes', 'no', ...kinds] : ['yes', 'no'];
  return { id, label, spec: { id, name: id, label, kind: 'flag', words } as const, derived: !stated };
}

function unknownFact(plan: Plan, fact: string): Problem {
  const known = [...plan.facts, ...plan.circumstances.filter(({ stated }) => stated)].map(({ id }) => id);
  const names = [...plan.facts, ...plan.circumstances].flatMap(({ id, label, name }) => [id, label, name]);
  const suggestion = suggest(fact, names);
  return problem('facts/unknown', { fact, known, ...(suggestion && { suggestion }) });
}

/** What cannot come before what; an act may still go on when it is discovered. */
const ORDER: readonly (readonly [DateKey, DateKey])[] = [
  ['on', 'until'],
  ['on', 'discovered'],
  ['on', 'decided'],
  ['until', 'decided'],
  ['discovered', 'decided'],
];

function checkOrder(dates: Partial<Record<DateKey, string>>, problems: Problem[]): void {
  for (const [first, second] of ORDER) {
    const [before, after] = [dates[first], dates[second]];
    if (before === undefined || after === undefined || before <= after) continue;
    problems.push(problem('facts/date-order', { first, second, before, after }));
  }
}

function readDate(key: string, input: unknown, problems: Problem[]): string | undefined {
  if (input === undefined) return undefined;
  if (typeof input === 'string' && parseDate(input) !== undefined) return input;
  problems.push(
    problem('facts/date', { fact: key, found: typeof input === 'string' ? input : typeof input }),
  );
  return undefined;
}

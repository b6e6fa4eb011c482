import { type Problem, problem } from '../../base/problem.ts';
import type { FactSpec, Plan } from '../../model/plan.ts';
import { plainEntries } from '../plain.ts';
import { type CheckedCase, readCase, targetOf } from '../read-case.ts';
import { readFact } from '../read-fact.ts';
import { itemFact } from '../read-list.ts';

/** A case read piece by piece, so that each problem is told where it stands. */
export interface Answers {
  /** What is in order, together. */
  readonly checked: CheckedCase;
  /** The case with what is in order alone. */
  readonly input: Readonly<Record<string, unknown>>;
  /** By fact or circumstance, by `figure:ID`, by the name of a date. */
  readonly problems: ReadonlyMap<string, Problem>;
  /** Of the items of a list, by `LIST#NUMBER.FACT`. */
  readonly itemProblems: ReadonlyMap<string, Problem>;
  /** Of what belongs to no field. */
  readonly others: readonly Problem[];
}

const DATES = ['on', 'until', 'discovered', 'decided'] as const;

interface Reading {
  readonly plan: Plan;
  readonly problems: Map<string, Problem>;
  readonly itemProblems: Map<string, Problem>;
  readonly others: Problem[];
}

/** Reads the answers so far, each by itself. Never throws, whatever it is handed. */
export function readAnswers(plan: Plan, input: unknown): Answers {
  const reading: Reading = { plan, problems: new Map(), itemProblems: new Map(), others: [] };
  const whole = readCase(plan, input);
  const good = whole.problems.length === 0 ? (input as Answers['input']) : goodPart(reading, input);
  return { checked: good === input ? whole : readCase(plan, good), input: good, ...reading };
}

/** What is left of a case where something is wrong with it: all that can be read by itself. */
function goodPart(reading: Reading, input: unknown): Answers['input'] {
  try {
    const parts = new Map(plainEntries(input, 'case', reading.others));
    const facts = goodFacts(reading, withDefault(parts.get('facts')));
    const figures = goodFigures(reading, withDefault(parts.get('figures')));
    const rest = [...parts].filter(
      ([key, value]) => key !== 'facts' && key !== 'figures' && isGood(reading, key, value),
    );
    return datesInOrder(reading, { facts, figures, ...Object.fromEntries(rest) });
  } catch {
    reading.others.push(problem('facts/not-plain', { what: 'case', found: 'object' }));
    return { facts: {} };
  }
}

const withDefault = (part: unknown): unknown => (part === undefined ? {} : part);

/** A date, or a key that no case has. */
function isGood({ plan, problems, others }: Reading, key: string, value: unknown): boolean {
  const [fault] = readCase(plan, { facts: {}, [key]: value }).problems;
  if (!fault) return true;
  if (DATES.some((date) => date === key)) problems.set(key, fault);
  else others.push(fault);
  return false;
}

/** Dates that are each in order but not with each other: the one that comes too early is told. */
function datesInOrder({ plan, problems }: Reading, input: Answers['input']): Answers['input'] {
  const kept: Record<string, unknown> = { ...input };
  for (const fault of readCase(plan, kept).problems) {
    if (fault.code !== 'facts/date-order') continue;
    problems.set(fault.params.second, fault);
    delete kept[fault.params.second];
  }
  return kept;
}

function goodFacts(reading: Reading, input: unknown): Readonly<Record<string, unknown>> {
  const { plan, problems, others } = reading;
  const good = new Map<string, unknown>();
  const names = new Map<string, string>();
  for (const [name, raw] of plainEntries(input, 'facts', others)) {
    const target = targetOf(plan, name);
    const [fault] = readCase(plan, { facts: { [name]: raw } }).problems;
    if (!target) {
      if (fault) others.push(fault);
      continue;
    }
    const first = names.get(target.id);
    names.set(target.id, name);
    if (first !== undefined) {
      problems.set(target.id, problem('facts/twice', { fact: target.label, first, second: name }));
      good.delete(first);
    } else if (!fault) good.set(name, raw);
    else {
      problems.set(target.id, fault);
      const items = target.spec.kind === 'list' ? goodItems(reading, target.spec, raw) : undefined;
      if (items) good.set(name, items);
    }
  }
  return Object.fromEntries(good);
}

/** The items of a list without what is wrong in them; undefined where the list itself is no good. */
function goodItems({ plan, problems, itemProblems }: Reading, spec: FactSpec, raw: unknown) {
  if (!Array.isArray(raw)) return undefined;
  let told = true;
  const items = raw.map((item: unknown, index) => {
    const good = plainEntries(item, spec.label, []).filter(([name, value]) => {
      const inner = itemFact(spec, name);
      const faults: Problem[] = [];
      if (inner) readFact(inner, value, faults);
      if (inner && faults[0]) itemProblems.set(`${inner.id}#${index}`, faults[0]);
      told = told && inner !== undefined;
      return inner && faults.length === 0;
    });
    return Object.fromEntries(good);
  });
  if (readCase(plan, { facts: { [spec.id]: items } }).problems.length > 0) return undefined;
  if (told) problems.delete(spec.id); // what is wrong stands beside the facts of its items
  return items;
}

function goodFigures({ plan, problems, others }: Reading, input: unknown): Readonly<Record<string, unknown>> {
  const good = plainEntries(input, 'figures', others).filter(([name, raw]) => {
    const [fault] = readCase(plan, { facts: {}, figures: { [name]: raw } }).problems;
    if (!fault) return true;
    const owner = plan.circumstances.find(({ id }) => id === name)?.name ?? name;
    const spec = plan.figures.find(({ id, label }) => id === owner || label === owner);
    if (spec) problems.set(`figure:${spec.id}`, fault);
    else others.push(fault);
    return false;
  });
  return Object.fromEntries(good);
}

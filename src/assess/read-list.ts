import { holds } from '../base/interval.ts';
import { type Problem, problem } from '../base/problem.ts';
import { rational } from '../base/rational.ts';
import { suggest } from '../base/suggest.ts';
import type { FactSpec } from '../model/plan.ts';
import { MOST_ITEMS, plainEntries } from './plain.ts';
import { readFact, showInterval } from './read-fact.ts';
import { domainOf } from './read-plan.ts';
import type { Value } from './value.ts';

/** Reads a list fact: one map of facts for each item (地块, 工人). A fact that an item lacks is missing only if it is read. */
export function readList(
  spec: FactSpec,
  input: unknown,
  problems: Problem[],
): readonly ReadonlyMap<string, Value>[] | undefined {
  if (!Array.isArray(input) || input.length > MOST_ITEMS) {
    const found = Array.isArray(input) ? `${input.length} items` : input === null ? 'null' : typeof input;
    problems.push(problem('facts/list', { fact: spec.label, found }));
    return undefined;
  }
  const before = problems.length;
  // by index: a list's own iterator could say anything
  const items: ReadonlyMap<string, Value>[] = [];
  for (let index = 0; index < input.length; index += 1) {
    items.push(readItem(spec, (input as unknown[])[index], index, problems));
  }
  if (!countInDomain(spec, items.length)) {
    const domain = (spec.domain ?? []).map((interval) => showInterval({ kind: 'count' }, interval));
    problems.push(problem('facts/outside', { fact: spec.label, found: String(items.length), domain }));
  }
  return problems.length === before ? items : undefined;
}

function countInDomain(spec: FactSpec, count: number): boolean {
  return spec.domain === undefined || holds(domainOf(spec), rational(BigInt(count), 1n));
}

function readItem(
  spec: FactSpec,
  input: unknown,
  index: number,
  problems: Problem[],
): ReadonlyMap<string, Value> {
  const values = new Map<string, Value>();
  const where = `${spec.label}[${index + 1}]`;
  for (const [name, raw] of plainEntries(input, where, problems)) {
    const item = itemFact(spec, name);
    if (!item) {
      const known = (spec.items ?? []).map((one) => one.name);
      const suggestion = suggest(name, known);
      problems.push(
        problem('facts/unknown', { fact: `${where}.${name}`, known, ...(suggestion && { suggestion }) }),
      );
      continue;
    }
    if (values.has(item.id)) {
      problems.push(
        problem('facts/twice', { fact: `${where}.${item.label}`, first: item.name, second: name }),
      );
    }
    const read = readFact({ ...item, label: `${where}.${item.label}` }, raw, problems);
    if (read) values.set(item.id, read.value);
  }
  return values;
}

/** The fact of a list's items that goes by a name, label or id. */
export const itemFact = ({ id: list, items = [] }: FactSpec, called: string): FactSpec | undefined =>
  items.find(({ id, name, label }) => name === called || label === called || id === `${list}.${called}`);

import { divide, multiply, ONE, type Rational, rational } from '../../base/rational.ts';
import { ceilTo, floorTo } from '../../base/rounding.ts';
import type { Plan, Node as PlanNode, TableRow } from '../../model/plan.ts';
import { branchTaken, isHalt, type Run, type Table } from '../evaluate.ts';
import { constantOf, intervalsOf } from '../read-plan.ts';
import type { Value } from '../value.ts';
import type { Answer } from './answers.ts';
import type { Lookup } from './look-up.ts';
import type { Reach } from './whole-line.ts';
import { leastCommonMultiple } from './whole-line.ts';

/**
 * The tables of weights: of one fact each, giving numbers that are only ever added to others (裁量百分值). Ten of them
 * with four rows each are then looked up, where else a case could go a million ways.
 */
export function weightsOf(plan: Plan): ReadonlyMap<Table, string> {
  const weights = new Map<Table, string>();
  const [added, otherwise] = [new Set<string>(), new Set<string>()];
  const visit = (part: unknown, inSum: boolean): void => {
    if (Array.isArray(part)) for (const one of part) visit(one, inSum);
    if (Array.isArray(part) || typeof part !== 'object' || part === null) return;
    const node = part as PlanNode;
    if (node.node === 'use') (inSum ? added : otherwise).add(node.step);
    if (node.node === 'table' && inSum) note(weights, node);
    for (const child of Object.values(part)) visit(child, node.node === 'sum');
  };
  for (const { node } of plan.steps) visit(node, false);
  for (const { name, node } of plan.steps)
    if (node.node === 'table' && added.has(name) && !otherwise.has(name)) note(weights, node);
  return weights;
}

/** Keeps a table that asks one fact and gives numbers, with that fact. */
function note(weights: Map<Table, string>, table: Table): void {
  const facts = new Set(table.rows.map(factOf));
  const [fact] = facts;
  const gives = [...table.rows.map((row) => row.gives), ...(table.otherwise ? [table.otherwise] : [])];
  if (facts.size === 1 && fact !== undefined && gives.every(({ node }) => node === 'number'))
    weights.set(table, fact);
}

function factOf({ when }: TableRow): string | undefined {
  return when.test === 'in' && when.of.node === 'fact' ? when.of.fact : undefined;
}

/** A table in whole numbers of a unit. */
export interface Weight {
  readonly name: string;
  readonly lookup: Lookup;
  readonly reach: Reach;
  readonly unit: Rational;
}

/** What a table gives for each answer, as the plain path finds it. */
export function weightOf(table: Table, answer: Answer | undefined): Weight | undefined {
  if (!answer) return undefined;
  const { id, cell, unit, words } = answer;
  const given = (value?: Value): Rational | undefined => weightAt(table, id, value);
  const ends = limitsOf(table, unit);
  const numbers = [...ends, (ends[ends.length - 1] ?? 0) + 1].map((at) =>
    given(multiply(rational(BigInt(at), 1n), unit)),
  );
  const tags = [given(), undefined, ...words.map(given)];
  const d = [...numbers, ...tags].reduce((all, one) => (one ? leastCommonMultiple(all, one.d) : all), 1n);
  const whole = (one: Rational | undefined): number => (one ? Number(one.n * (d / one.d)) : Number.NaN);
  const [byNumber, byTag] = [numbers.map(whole), tags.map(whole)];
  const all = [...byNumber, ...byTag].filter((one) => !Number.isNaN(one));
  if (!all.every(Number.isSafeInteger)) return undefined;
  const isEnd = (index: number): boolean => !Object.is(byNumber[index], byNumber[index + 1]);
  return {
    name: `row ${table.rows[0]?.row}`,
    unit: rational(1n, d),
    reach: { low: Math.min(...all), high: Math.max(...all) },
    lookup: {
      cell,
      limits: ends.filter((_, index) => isEnd(index)),
      byNumber: byNumber.filter((_, index) => isEnd(index)),
      byTag,
    },
  };
}

/** The last whole numbers before each place where a row begins or ends to hold, from low to high. */
function limitsOf({ rows }: Table, unit: Rational): readonly number[] {
  const ends = rows.flatMap(({ when }) =>
    when.test === 'in' ? intervalsOf(when.cell).flatMap(({ lower, upper }) => [lower, upper]) : [],
  );
  const limits = ends.flatMap((end) => {
    if (!end) return [];
    const at = divide(end.at, unit);
    return [Number(ceilTo(at, ONE).n - 1n), Number(floorTo(at, ONE).n)];
  });
  return [...new Set(limits)].sort((a, b) => a - b);
}

function weightAt(table: Table, fact: string, value: Value | undefined): Rational | undefined {
  const run: Run = {
    steps: new Map(),
    values: new Map(value === undefined ? [] : [[fact, value]]),
    lists: new Map(),
    done: new Map(),
    used: new Set(),
    ended: new Map(),
  };
  try {
    const node = branchTaken(run, { name: '', rule: 'table', node: table }, table);
    return node.node === 'number' ? constantOf(node) : undefined;
  } catch (thrown) {
    if (isHalt(thrown)) return undefined;
    throw thrown;
  }
}

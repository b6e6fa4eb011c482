import type { Condition, FactSpec, Node, PlanCell, Step } from '../model/plan.ts';
import { childrenOf, readIn, stepsIn } from '../model/walk-node.ts';
import { report, type Scope } from './scope.ts';

/** For each fact that may be a word, the words that it may still be here. */
type Possible = ReadonlyMap<string, readonly string[]>;

/**
 * Refuses a plan in which a number is taken of a fact that may be a word (没有, 无法计算) in some case.
 * Reads the plan's own nodes: a test or a row that excludes the words opens the way for what stands behind it.
 * sem: words
 */
export function checkWords(
  scope: Scope,
  plan: {
    readonly facts: readonly FactSpec[];
    readonly steps: readonly Step[];
    readonly gates: readonly string[];
  },
): void {
  const worded = plan.facts
    .flatMap((fact) => [fact, ...(fact.items ?? [])])
    .filter(({ kind, words }) => words && kind !== 'flag' && kind !== 'choice');
  if (worded.length === 0) return;
  const steps = new Map(plan.steps.map((step) => [step.name, step]));
  const used = new Set(plan.steps.flatMap(({ node }) => stepsIn(node)));
  const everything: Possible = new Map(worded.map(({ id, words }) => [id, words ?? []]));
  const seen = new Set<string>();
  const labels = new Map(worded.map(({ id, label }) => [id, label]));

  const visit = (name: string, possible: Possible): void => {
    const step = steps.get(name);
    const key = `${name} ${JSON.stringify([...possible])}`;
    if (!step || seen.has(key)) return;
    seen.add(key);
    walk(step.node, possible, step);
  };

  const walk = (node: Node, possible: Possible, step: Step): void => {
    switch (node.node) {
      case 'fact': {
        const words = possible.get(node.fact) ?? [];
        if (words.length === 0) return;
        const path = pathOf(scope, step.name);
        report(
          scope,
          'compile/word-in-formula',
          { fact: labels.get(node.fact) ?? node.fact, words, step: step.label ?? step.name },
          path,
        );
        return;
      }
      case 'use':
        visit(node.step, possible);
        return;
      case 'test':
        check(node.if, possible, step);
        walk(node.then, narrowed(node.if, possible, true), step);
        walk(node.else, narrowed(node.if, possible, false), step);
        return;
      case 'table':
        for (const row of node.rows) {
          check(row.when, possible, step);
          walk(row.gives, narrowed(row.when, possible, true), step);
        }
        if (node.otherwise) walk(node.otherwise, possible, step);
        return;
      case 'over': {
        if (node.where) check(node.where, possible, step);
        walk(node.each, node.where ? narrowed(node.where, possible, true) : possible, step);
        return;
      }
      case 'choose':
        walk(node.by, possible, step);
        for (const one of node.cases) walk(one.gives, narrowedByChoice(node.by, one.is, possible), step);
        return;
      default:
        for (const part of childrenOf(node)) walk(part, possible, step);
    }
  };

  const check = (condition: Condition, possible: Possible, step: Step): void => {
    switch (condition.test) {
      case 'in':
        if (condition.of.node !== 'fact') walk(condition.of, possible, step);
        return;
      case 'compare':
        for (const part of readIn(condition)) walk(part, possible, step);
        return;
      case 'not':
        check(condition.of, possible, step);
        return;
      case 'any-of-all':
        for (const part of condition.of) check(part, possible, step);
        return;
      case 'all':
      case 'any': {
        let here = possible;
        for (const part of condition.of) {
          check(part, here, step);
          here = narrowed(part, here, condition.test === 'all');
        }
      }
    }
  };

  for (const { name } of plan.steps) if (!used.has(name)) visit(name, everything);

  /** A choice by the number that a table gives: the rows that lead to that number hold. */
  function narrowedByChoice(by: Node, is: string, possible: Possible): Possible {
    const table = by.node === 'use' ? steps.get(by.step)?.node : by;
    const held = table && rowsLeadingTo(table, is);
    return held ? held.reduce((here, row) => narrowed(row, here, true), possible) : possible;
  }
}

/** The conditions of the rows that lead to a constant, if only one way does. */
function rowsLeadingTo(node: Node, is: string): readonly Condition[] | undefined {
  if (node.node === 'number') return node.value === is ? [] : undefined;
  if (node.node !== 'table') return undefined;
  const ways = node.rows.flatMap((row) => {
    const rest = rowsLeadingTo(row.gives, is);
    return rest ? [[row.when, ...rest]] : [];
  });
  return ways.length === 1 ? ways[0] : undefined;
}

/** What may still be where a condition is known to hold, or not to. */
function narrowed(condition: Condition, possible: Possible, holds: boolean): Possible {
  switch (condition.test) {
    case 'in':
      return condition.of.node === 'fact'
        ? kept(possible, condition.of.fact, condition.cell, holds)
        : possible;
    case 'not':
      return narrowed(condition.of, possible, !holds);
    case 'all':
      return holds ? condition.of.reduce((here, part) => narrowed(part, here, true), possible) : possible;
    case 'any':
    case 'any-of-all':
      return holds ? possible : condition.of.reduce((here, part) => narrowed(part, here, false), possible);
    case 'compare':
      return possible;
  }
}

function kept(possible: Possible, fact: string, cell: PlanCell, holds: boolean): Possible {
  const words = possible.get(fact);
  if (!words) return possible;
  return new Map([...possible, [fact, words.filter((text) => cell.words.includes(text) === holds)]]);
}

/** Where a step stands, as a path: places are known by step, paths by construct. */
function pathOf(scope: Scope, step: string): readonly (string | number)[] {
  return scope.paths.get(step) ?? [];
}

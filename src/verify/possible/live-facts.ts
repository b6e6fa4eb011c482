import { remembered } from '../../assess/remembered.ts';
import { compare, type Rational } from '../../base/rational.ts';
import type { Condition, Node, Plan } from '../../model/plan.ts';
import { isSingle } from '../model/domain.ts';
import { rolesOf } from '../model/reach.ts';
import { childrenOf, conditionsOf } from '../model/walk.ts';
import { edgesIn } from './blame.ts';
import { holdsOver } from './holds-over.ts';
import type { Look } from './look.ts';
import { casesOver, openFigure, rowsOver, stepOver } from './over-box.ts';

/** Facts, each with the numbers after which the answer to some question changes. */
export type LiveFacts = ReadonlyMap<string, readonly Rational[]>;

interface Walk {
  readonly look: Look;
  readonly found: Map<string, Rational[]>;
  readonly done: Set<string>;
}

/**
 * The facts that are open and that some case of the box reads on its way to an amount or an end, as far as they tell
 * anything.
 * @param also further steps that count
 */
export function liveFacts(look: Look, also: readonly string[] = []): LiveFacts {
  const walk: Walk = { look, found: new Map(), done: new Set() };
  const { gates, fines, total } = look.model.plan;
  const passed = visitInTurn(walk, gates);
  for (const fine of passed ? fines : []) {
    visitInTurn(walk, rolesOf(fine));
    if (fine.absorbed) visitStep(walk, fine.absorbed.step);
  }
  for (const step of [...(passed && total ? [total.step] : []), ...also]) visitStep(walk, step);
  const { facts } = look.model.plan;
  for (const { id } of facts.flatMap(({ items }) => items ?? [])) walk.found.delete(id); // the list stands for them
  return walk.found;
}

/** Steps that are asked one after the other; false where one of them ends every case. */
function visitInTurn(walk: Walk, steps: readonly string[]): boolean {
  for (const step of steps) {
    visitStep(walk, step);
    const { words, range } = stepOver(walk.look, step);
    if (words.length === 0 && !range) return false;
  }
  return true;
}

function visitStep(walk: Walk, name: string): void {
  if (walk.done.has(name)) return;
  walk.done.add(name);
  const step = walk.look.model.steps.get(name);
  if (step && !isSettled(walk.look, name)) visit(walk, step.node);
}

/** It gives one and the same in every case, and ends none. */
function isSettled(look: Look, name: string): boolean {
  if (endingSteps(look.model.plan).has(name)) return false;
  const { words, range } = stepOver(look, name);
  if (!range) return words.length < 2;
  return words.length === 0 && range.lo !== null && range.hi !== null && compare(range.lo, range.hi) === 0;
}

/** The steps that may end a case or a fine, themselves or through another. */
const endingSteps: (plan: Plan) => ReadonlySet<string> = remembered(({ steps }) => {
  const ending = new Set<string>();
  const ends = (node: Node): boolean => {
    if (node.node === 'outcome') return node.outcome.kind !== 'refused';
    if (node.node === 'use') return ending.has(node.step);
    return childrenOf(node).some(ends) || conditionsOf(node).some(asks);
  };
  const asks = (condition: Condition): boolean => {
    if (condition.test === 'in') return ends(condition.of);
    if (condition.test === 'compare') return ends(condition.left) || ends(condition.right);
    return condition.test === 'not' ? asks(condition.of) : condition.of.some(asks);
  };
  for (const { name, node } of steps) if (ends(node)) ending.add(name);
  return ending;
});

function note({ look, found }: Walk, fact: string, edges: readonly Rational[]): void {
  const domain = look.box.get(fact);
  if (!domain || isSingle(domain)) return;
  const known = found.get(fact) ?? [];
  found.set(fact, known);
  for (const edge of edges) if (!known.some((one) => compare(one, edge) === 0)) known.push(edge);
}

function visit(walk: Walk, node: Node): void {
  const { look } = walk;
  switch (node.node) {
    case 'fact':
      if (node.fact.startsWith('figure:')) {
        if (node.absent) visit(walk, node.absent);
      } else note(walk, node.fact, []);
      return;
    case 'use':
      visitStep(walk, node.step);
      return;
    case 'test':
      visitTest(walk, node);
      return;
    case 'table': {
      const { live, sure } = rowsOver(look, node);
      for (const { when, gives } of live) {
        ask(walk, when);
        visit(walk, gives);
      }
      if (!sure && node.otherwise) visit(walk, node.otherwise);
      return;
    }
    case 'choose':
      visit(walk, node.by);
      for (const { gives } of casesOver(look, node.by, node.cases)) visit(walk, gives);
      return;
    default:
      if (node.node === 'over') note(walk, node.list, []);
      for (const condition of conditionsOf(node)) ask(walk, condition);
      for (const part of childrenOf(node)) visit(walk, part);
  }
}

function visitTest(walk: Walk, node: Extract<Node, { node: 'test' }>): void {
  const { look } = walk;
  const figure = openFigure(look, node);
  if (figure) {
    visitStep(walk, figure.min);
    visitStep(walk, figure.max);
    visit(walk, node.then);
    return;
  }
  ask(walk, node.if);
  const { known } = holdsOver(look, node.if);
  if (known !== false) visit(walk, node.then);
  if (known !== true) visit(walk, node.else);
}

/** What is asked of a condition that is open; the others tell nothing. */
function ask(walk: Walk, condition: Condition): void {
  const { look } = walk;
  if (holdsOver(look, condition).known !== undefined) return;
  switch (condition.test) {
    case 'in': {
      const { of, cell } = condition;
      visit(walk, of);
      const domain = of.node === 'fact' ? look.box.get(of.fact) : undefined;
      if (of.node === 'fact' && domain) note(walk, of.fact, edgesIn(domain, cell));
      return;
    }
    case 'compare':
      visit(walk, condition.left);
      visit(walk, condition.right);
      return;
    case 'not':
      ask(walk, condition.of);
      return;
    default:
      for (const part of condition.of) ask(walk, part);
  }
}

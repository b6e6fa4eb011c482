import { parseRational, sign } from '../base/rational.ts';
import type { CircumstanceSpec, FactSpec, Node, Plan, Step } from '../model/plan.ts';
import type { Rule } from '../model/rule.ts';
import { childrenOf } from '../model/walk-node.ts';

/** A plan with its parts at hand by name. */
export interface PlanView {
  readonly plan: Plan;
  readonly step: (name: string) => Step | undefined;
  /** A fact, or a fact of a list's items. */
  readonly fact: (id: string) => FactSpec | undefined;
  /** The circumstance that a step tells of (`first.applies`, `first.claimed`). */
  readonly circumstance: (step: string) => CircumstanceSpec | undefined;
}

export function viewPlan(plan: Plan): PlanView {
  const steps = new Map(plan.steps.map((step) => [step.name, step]));
  const facts = new Map(
    plan.facts.flatMap((fact) => [fact, ...(fact.items ?? [])]).map((fact) => [fact.id, fact]),
  );
  const circumstances = new Map(
    plan.circumstances.flatMap((one) => [
      [one.step, one],
      [`${one.name}.claimed`, one],
    ]),
  );
  return {
    plan,
    step: (name) => steps.get(name),
    fact: (id) => facts.get(id),
    circumstance: (step) => circumstances.get(step),
  };
}

const VALUE_RULES: readonly Rule[] = [
  'formula',
  'higher-of',
  'lower-of',
  'table',
  'points',
  'brackets',
  'per',
  'days',
  'months',
  'years',
  'each',
  'figure',
  'value-held',
];

/** Whether a step is a named value of the schedule. */
export const isValue = ({ rule, minor }: Step): boolean => minor !== true && VALUE_RULES.includes(rule);

/** The node and all that stand inside it, from the outside in; steps that it uses are not entered. */
export function nodesIn(node: Node): readonly Node[] {
  return [node, ...childrenOf(node).flatMap(nodesIn)];
}

/** What is taken away, where a node takes something away. */
export function negated(node: Node): Node | undefined {
  if (node.node === 'number' && sign(parseRational(node.value)) < 0) {
    return { node: 'number', value: node.value.slice(1) };
  }
  if (node.node !== 'product') return undefined;
  const [first, ...rest] = node.of;
  const [only] = rest;
  if (first?.node !== 'number' || first.value !== '-1') return undefined;
  return only && rest.length === 1 ? only : { node: 'product', of: rest };
}

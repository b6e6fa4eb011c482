import type { Condition, Node, Plan } from '../../model/plan.ts';
import { childrenOf, conditionsOf, readIn } from '../../model/walk-node.ts';
import { rolesOf } from '../fine-result.ts';
import { stepsOf } from '../read-plan.ts';
import { remembered } from '../remembered.ts';

/** The facts, circumstances and figures that any case may read, in the order in which cases come to them. */
export const readingOrder: (plan: Plan) => readonly string[] = remembered((plan) => {
  const found = new Set<string>();
  const seen = new Set<unknown>();
  const visit = (node: Node): void => {
    if (seen.has(node)) return;
    seen.add(node);
    if (node.node === 'fact') found.add(node.fact);
    if (node.node === 'over') found.add(node.list);
    if (node.node === 'use') visitStep(node.step);
    for (const condition of conditionsOf(node)) ask(condition);
    for (const part of childrenOf(node)) visit(part);
  };
  const ask = (condition: Condition): void => readIn(condition).forEach(visit);
  const visitStep = (name: string): void => {
    const step = stepsOf(plan).get(name);
    if (step) visit(step.node);
  };
  stepsInOrder(plan).forEach(visitStep);
  return [...found];
});

/** What an assessment works out, in its order. */
function stepsInOrder({ gates, fines, total, measures, confiscations, procedure, limitation }: Plan) {
  const steps = [
    ...gates,
    ...fines.flatMap((fine) => [...rolesOf(fine), fine.absorbed?.step]),
    total?.step,
    ...[...measures, ...confiscations].flatMap(({ step, amount }) => [step, amount]),
    ...procedure.map(({ step }) => step),
    limitation?.longer?.step,
  ];
  return steps.filter((step) => step !== undefined);
}

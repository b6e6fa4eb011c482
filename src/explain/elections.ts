import type { FineAssessment, TraceStep } from '../model/assessment.ts';
import type { CircumstanceKind } from '../model/plan.ts';
import { type Applied, readCircumstances } from './read-circumstances.ts';
import type { FineView } from './trace-view.ts';

/** Whether the kind is still to be elected (从轻或者减轻, stated with a mere yes). */
export const isOpen = ({ applies, kinds }: Applied): boolean => applies && kinds.length > 1;

/** The elections of a fine that are still open. */
export const openElections = ({ steps }: FineAssessment): readonly Applied[] =>
  Array.from(readCircumstances(steps).values()).filter(isOpen);

/** The kind as which an open election acts in a step: `fine.within.min.NAME.lenient`. */
export function electedIn({ step }: TraceStep, who: readonly Applied[]): CircumstanceKind | undefined {
  const word = step.slice(step.lastIndexOf('.') + 1);
  return who.every(isOpen) ? who[0]?.kinds.filter((kind) => kind === word)[0] : undefined;
}

/** The kinds that may still be elected and that no step tells of: 从轻 inside the range, and exemption. */
export function untoldKinds({ fine, steps }: FineView): readonly CircumstanceKind[] {
  const told = steps.map(({ step, who }) => (who.length > 0 ? electedIn(step, who) : undefined));
  const kinds = openElections(fine).flatMap((one) => one.kinds);
  return Array.from(new Set(kinds)).filter((kind) => !told.includes(kind));
}

/** An end that a step moves. */
export interface MovedEnd {
  readonly end: 'min' | 'max';
  readonly before: string | null;
  readonly after: string;
}

/** The ends that a step and its partner move. */
export function movedEnds(steps: readonly TraceStep[]): readonly MovedEnd[] {
  return steps
    .filter(({ before, after }) => before !== after)
    .map(({ step, before, after }) => ({ end: /\.(min|least)\./.test(step) ? 'min' : 'max', before, after }));
}

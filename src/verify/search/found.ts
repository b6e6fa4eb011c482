import type { Condition } from '../../model/plan.ts';
import type { Model } from '../model/model.ts';
import { type Answers, meets } from './answers.ts';

/** So many cases are kept. */
const MOST = 30;

const kept = new WeakMap<Model, Answers[]>();

/** The cases that were found so far, the last one first: one that met one condition often meets the next. */
export const foundBefore = (model: Model): readonly Answers[] => kept.get(model) ?? [];

export function keepFound(answers: Answers): void {
  const { model } = answers;
  const all = [answers, ...foundBefore(model).filter((one) => one !== answers)];
  kept.set(model, all.slice(0, MOST));
}

/** Whether a case that was found before meets the condition. */
export const metBefore = (model: Model, condition: Condition): boolean =>
  foundBefore(model).some((answers) => meets(answers, condition) === true);

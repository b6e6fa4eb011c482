import type { FigureResult } from '../model/assessment.ts';
import type { FineView, StepView } from './trace-view.ts';

/** The officer's figures that a step reads, itself or through the number of an effect; not the figure of the fine as a whole. */
export function figuresOf(
  { step, partner }: StepView,
  { assessment, fine }: FineView,
): readonly FigureResult[] {
  const direct = [step, ...(partner ? [partner] : [])].flatMap(({ inputs }) => Object.keys(inputs));
  const effects = fine.steps.filter((one) => one.rule === 'effect-value' && direct.includes(one.step));
  const read = [...direct, ...effects.flatMap(({ inputs }) => Object.keys(inputs))];
  return assessment.figures.filter(({ id }) => id !== fine.id && read.includes(`figure:${id}`));
}

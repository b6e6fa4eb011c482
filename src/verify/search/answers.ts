import { holdsIn, isHalt, isWordForNumber, type Run } from '../../assess/evaluate.ts';
import type { Value } from '../../assess/value.ts';
import type { Condition, Step } from '../../model/plan.ts';
import { type Model, readsIn } from '../model/model.ts';
import { newRun, type Point, setFigures, valuesOf } from './point.ts';

/** The engine's answers about one point: each condition is asked once, and each step worked out once. */
export interface Answers {
  readonly model: Model;
  readonly point: Point;
  readonly run: Run;
  readonly asked: Map<Condition, boolean | undefined>;
  /** Works out the figures; they are seldom read. */
  readonly figures: () => void;
  /** The point from which this one differs in one fact: what does not read that fact is asked there. */
  readonly from?: { readonly answers: Answers; readonly fact: string };
}

export const answersAt = (model: Model, point: Point): Answers => made(model, point);

/** The answers about the point with another value of one fact. */
export const answersWith = (answers: Answers, fact: string, value: Value): Answers =>
  made(answers.model, new Map(answers.point).set(fact, value), { answers, fact });

function made(model: Model, point: Point, from?: Answers['from']): Answers {
  const { values, lists } = valuesOf(model, point);
  const run = newRun(model, values, lists);
  let pending = model.plan.figures.length > 0;
  const figures = (): void => {
    if (pending) setFigures(model, point, run, values);
    pending = false;
  };
  if (from)
    for (const [name, record] of from.answers.run.done) {
      const reads = model.reads.get(name);
      if (reads && !isOther(model, reads, from.fact)) run.done.set(name, record);
    }
  return { model, point, run, asked: new Map(), figures, ...(from && { from }) };
}

/** The answers about the point that this one differs from, where a part comes out as it does there. */
export const sameAs = ({ model, from }: Answers, part: Condition): Answers | undefined =>
  from && !isOther(model, readsIn(model, part), from.fact) ? from.answers : undefined;

/** Whether what reads this may come out otherwise where the fact is another; a figure moves with its bounds. */
const isOther = (model: Model, reads: ReadonlySet<string>, fact: string): boolean =>
  reads.has(fact) || readsFigure(model, reads);

const readsFigure = ({ plan }: Model, reads: ReadonlySet<string>): boolean =>
  plan.figures.some(({ id }) => reads.has(`figure:${id}`));

/** Whether the engine finds a condition met; undefined where what it reads ends the case first. */
export function meets(answers: Answers, condition: Condition): boolean | undefined {
  const { asked } = answers;
  const known = asked.get(condition);
  if (known !== undefined || asked.has(condition)) return known;
  const same = sameAs(answers, condition);
  const found = same ? meets(same, condition) : meetsNow(answers, condition);
  asked.set(condition, found);
  return found;
}

function meetsNow(answers: Answers, condition: Condition): boolean | undefined {
  const ask = (part: Condition): boolean | undefined => meets(answers, part);
  switch (condition.test) {
    case 'in':
    case 'compare':
      return tested(answers, condition);
    case 'not':
      return opposite(ask(condition.of));
    case 'all':
      return allOf(condition.of, ask);
    case 'any':
    case 'any-of-all':
      return opposite(allOf(condition.of, (one) => opposite(ask(one))));
  }
}

/** The step in whose name a condition is asked that stands in none. */
const NO_STEP: Step = { name: '', rule: 'precondition', node: { node: 'number', value: '0' } };

function tested({ model, run, figures }: Answers, condition: Condition): boolean | undefined {
  if (readsFigure(model, readsIn(model, condition))) figures();
  try {
    return holdsIn(run, NO_STEP, condition);
  } catch (thrown) {
    // what the engine asks only where a row has tested for words first has no answer where it is asked by itself
    if (isHalt(thrown) || isWordForNumber(thrown)) return undefined;
    throw thrown;
  }
}

const opposite = (known: boolean | undefined): boolean | undefined =>
  known === undefined ? undefined : !known;

function allOf(
  parts: readonly Condition[],
  ask: (part: Condition) => boolean | undefined,
): boolean | undefined {
  let known: boolean | undefined = true;
  for (const part of parts) {
    const held = ask(part);
    if (held === false) return false;
    if (held === undefined) known = undefined;
  }
  return known;
}

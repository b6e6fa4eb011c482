import type { Problem } from '../../base/problem.ts';
import type { Form, FormField } from '../../model/form.ts';
import type { Plan } from '../../model/plan.ts';
import { runOf } from '../assess-case.ts';
import { assessPlans } from '../assess-plans.ts';
import { readAnswers } from './answers.ts';
import { circumstanceFields, dateFields, factFields, figureFields, type Making } from './fields.ts';
import { needsOfCase } from './needs-of-case.ts';

/** The form of a plan after the answers so far: see `Form`. Never throws, whatever it is handed. sem: form */
export function formOf(plan: Plan, input: unknown): Form {
  const answers = readAnswers(plan, input);
  const making: Making = { plan, answers, needs: needsOfCase(plan, runOf(plan, answers.checked)) };
  const facts = factFields(making);
  const circumstances = circumstanceFields(making);
  const figures = figureFields(making);
  const dates = dateFields(making);
  const missing = facts.filter((field) => isOpen(field) || field.rows?.some((row) => row.some(isOpen)));
  // the figure of a fine may wait: until it is given, the fine is its band
  const waiting = figures.filter(({ id }) => !plan.fines.some((fine) => fine.id === id)).filter(isOpen);
  const faults = [...answers.problems.values(), ...answers.itemProblems.values(), ...answers.others];
  const complete = missing.length + waiting.length + faults.length === 0;
  const refused = complete ? refusalsOf(plan, answers.input) : [];
  const next = [...missing, ...figures.filter(isOpen)].find(({ need }) => need === 'needed');
  return {
    schedule: { id: plan.schedule, version: plan.version, digest: plan.digest },
    title: plan.title,
    currency: plan.currency.code,
    facts,
    circumstances,
    figures: figures.map((field) => withRefusal(field, refused)),
    dates,
    next: next?.id ?? missing[0]?.id ?? null,
    complete: complete && !refused.some(isOfFigure),
    problems: [...answers.others, ...refused.filter((one) => !isOfFigure(one))],
  };
}

/** The case needs an answer, or may, and has none that is in order. */
const isOpen = ({ need, given }: FormField): boolean =>
  (need === 'needed' || need === 'maybe') && given === undefined;

/** Why a case to which nothing is missing is refused. */
function refusalsOf(plan: Plan, input: unknown): readonly Problem[] {
  const result = assessPlans([plan], input);
  return result.ok ? [] : result.problems;
}

const isOfFigure = ({ code }: Problem): boolean => code === 'assess/figure-outside';

function withRefusal<T extends FormField>(field: T, refused: readonly Problem[]): T {
  const problem = refused.find(
    (one) => one.code === 'assess/figure-outside' && one.params.figure === field.id,
  );
  return problem ? { ...field, problem } : field;
}

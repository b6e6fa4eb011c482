import type { Assessment, FineAssessment } from '../model/assessment.ts';
import type { AssessmentWords } from './assessment-words.ts';
import type { Explanation, FineExplanation, StepExplanation } from './explanation.ts';
import { figuresOf } from './figures-of.ts';
import { renderExplanation } from './render-explanation.ts';
import { type FineView, type StepView, viewFine } from './trace-view.ts';

/** An assessment in the words of one language; handhelds bring only one. */
export function explainWith(words: AssessmentWords, assessment: Assessment): Explanation {
  const views = assessment.fines.map((fine) => viewFine(assessment, fine));
  const currency = assessment.fines[0]?.currency ?? '';
  const explanation = {
    title: assessment.title,
    outcome: words.outcome(assessment),
    given: (views[0]?.given ?? []).map((fact) => [fact.label, words.value(fact)] as const),
    fines: views.map((view) => explainFine(words, view)),
    measures: [
      ...assessment.confiscation.map((one) => words.confiscation(one, currency)),
      ...assessment.measures.map((one) => words.measure(one, currency)),
    ],
    procedure: assessment.procedure.map((one) => words.procedure(one, assessment)),
    assumptions: assumptionsOf(assessment).map(words.assumption),
    notes: words.notes(assessment),
  };
  return { ...explanation, text: renderExplanation(words, explanation) };
}

function explainFine(words: AssessmentWords, view: FineView): FineExplanation {
  return {
    headline: words.headline(view),
    facts: words.facts(view),
    steps: view.steps.flatMap((step) => explainStep(words, step, view)),
    sentence: words.sentence(view),
  };
}

function explainStep(words: AssessmentWords, view: StepView, fine: FineView): readonly StepExplanation[] {
  const worded = words.rules[view.step.rule]?.(view, fine);
  if (!worded) return [];
  const basis = basisOf(view, fine);
  const text = worded.text + words.figures(figuresOf(view, fine));
  return [{ ...worded, text, ...(basis.length > 0 && { ground: words.ground(basis) }) }];
}

/** The statutory range rests on the law of the whole schedule, where the fine names none of its own. */
function basisOf({ step, who }: StepView, { fine, grounds }: FineView) {
  const own = who.flatMap(({ basis = [] }) => basis);
  if (own.length > 0) return own;
  return step.basis ?? (step.step === `${fine.id}.range.min` ? grounds : []);
}

/** What the schedule assumes, and what single steps do. */
function assumptionsOf({ assumptions, fines }: Assessment): readonly string[] {
  const inSteps = fines.flatMap(({ steps }: FineAssessment) => steps.flatMap(({ assumed }) => assumed ?? []));
  return Array.from(new Set([...assumptions, ...inSteps]));
}

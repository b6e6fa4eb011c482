import type {
  Assessment,
  ConfiscationResult,
  FigureResult,
  MeasureResult,
  ProcedureResult,
} from '../model/assessment.ts';
import type { Basis } from '../model/plan.ts';
import type { Rule } from '../model/rule.ts';
import type { Row } from './explanation.ts';
import type { FineView, GivenFact, StepView } from './trace-view.ts';

/** The label and the text of a step. */
export interface StepWords {
  readonly label: string;
  readonly text: string;
}

/** The words of each kind of step: each rule, or it does not compile. Parts of other steps have none. */
export type WordsOfRules = {
  readonly [R in Rule]: ((step: StepView, fine: FineView) => StepWords) | null;
};

/** What a language brings to the words of an assessment. */
export interface AssessmentWords {
  readonly titles: {
    readonly outcome: string;
    readonly given: string;
    readonly steps: string;
    readonly sentence: string;
    readonly measures: string;
    readonly procedure: string;
    readonly assumptions: string;
    readonly notes: string;
  };
  readonly rules: WordsOfRules;
  readonly colon: string;
  readonly ground: (basis: readonly Basis[]) => string;
  /** The ground as a line of its own. */
  readonly groundLine: (ground: string) => string;
  readonly value: (fact: GivenFact) => string;
  /** What the officer set for a step, with the reason; nothing where there is no figure. */
  readonly figures: (figures: readonly FigureResult[]) => string;
  readonly outcome: (assessment: Assessment) => string;
  readonly headline: (view: FineView) => string;
  readonly facts: (view: FineView) => readonly Row[];
  readonly sentence: (view: FineView) => string;
  readonly measure: (measure: MeasureResult, currency: string) => string;
  readonly confiscation: (confiscation: ConfiscationResult, currency: string) => string;
  readonly procedure: (procedure: ProcedureResult, assessment: Assessment) => string;
  readonly assumption: (text: string) => string;
  readonly notes: (assessment: Assessment) => readonly string[];
}

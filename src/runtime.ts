import { assessActs as actsOf } from './assess/assess-acts.ts';
import { assessPlans } from './assess/assess-plans.ts';
import { formOf as makeForm } from './assess/form/form-of.ts';
import { type ReadPlansOptions, readCompiledPlans } from './assess/read-plans.ts';
import { reviewDecided } from './assess/review.ts';
import { unwrap } from './base/error.ts';
import type { Result } from './base/problem.ts';
import type { Acts, ActsAssessment } from './model/acts.ts';
import type { Assessment, Case } from './model/assessment.ts';
import type { Decided, Finding } from './model/finding.ts';
import type { Form } from './model/form.ts';
import type { Plan } from './model/plan.ts';

// For handhelds: compiled plans in, assessments out; no YAML, no schemas, nothing of Node.

export type { ReadPlansOptions } from './assess/read-plans.ts';
export { ENGINE } from './base/engine.ts';
export { type CailiangError, isCailiangError } from './base/error.ts';
export type { Place } from './base/place.ts';
export type { Problem, ProblemCode, ProblemOf, ProblemParams, RelatedPlace, Result } from './base/problem.ts';
export type { Act, Acts, ActsAssessment, AssessedAct } from './model/acts.ts';
export type {
  Assessment,
  Case,
  EndsResult,
  FactInput,
  Figure,
  FineAssessment,
  Outcome,
  TraceStep,
} from './model/assessment.ts';
export type { Decided, Finding, FindingName, FindingNote } from './model/finding.ts';
export type {
  Form,
  FormCircumstance,
  FormDate,
  FormFact,
  FormField,
  FormFigure,
  Need,
} from './model/form.ts';
export type { Basis, CircumstanceSpec, FactSpec, Plan } from './model/plan.ts';

/**
 * Reads compiled plans (`cailiang compile`, `compilePlans`): checks format, digest of the file and digest of each plan.
 * @param input the text of the file, or the object that `JSON.parse` made of it
 * @returns the plans, or why the file is refused: damaged, altered, cut off, of a newer format, or no such file
 */
export function safeReadPlans(input: unknown, options: ReadPlansOptions = {}): Result<readonly Plan[]> {
  return readCompiledPlans(input, options);
}

/**
 * Reads compiled plans.
 * @throws CailiangError where the file is refused
 */
export function readPlans(input: unknown, options: ReadPlansOptions = {}): readonly Plan[] {
  return unwrap(safeReadPlans(input, options));
}

/**
 * Works out the fine of a case. Amounts in the result are canonical decimal texts in the currency's main unit.
 * @param plans one schedule, or its versions: then the law at the act, or a later one that is lighter, is taken
 * @returns the assessment, or every problem of the facts, else of the case
 */
export function safeAssess(plans: Plan | readonly Plan[], input: Case): Result<Assessment> {
  return assessPlans(isPlans(plans) ? plans : [plans], input);
}

/**
 * Works out the fine of a case.
 * @example assess(plan, { facts: { area: '3.5' } }).fines[0]?.amount // '583'
 * @throws CailiangError with every problem of the facts, else of the case
 */
export function assess(plans: Plan | readonly Plan[], input: Case): Assessment {
  return unwrap(safeAssess(plans, input));
}

/**
 * Works out a case of several acts: each under its own schedule, added; or of one act under several norms the heaviest.
 * @returns the assessments and their total, or every problem of every act
 */
export function safeAssessActs(plans: readonly Plan[], acts: Acts): Result<ActsAssessment> {
  return actsOf(plans, acts);
}

/** @throws CailiangError with every problem of every act */
export function assessActs(plans: readonly Plan[], acts: Acts): ActsAssessment {
  return unwrap(safeAssessActs(plans, acts));
}

/**
 * Holds an amount that was decided against the computed one: agrees, below, above, differs or unlawful.
 * @returns the finding, or a problem where the amount or the fine is not understood
 */
export function safeReview(assessment: Assessment, decided: Decided): Result<Finding> {
  return reviewDecided(assessment, decided);
}

/** @throws CailiangError where the amount or the fine is not understood */
export function review(assessment: Assessment, decided: Decided): Finding {
  return unwrap(safeReview(assessment, decided));
}

/**
 * What an officer is to be asked, and how things stand after the answers so far: for each fact, circumstance and figure
 * whether this case needs it, what was given, and what is wrong with that. Made anew after each answer; never throws.
 * @param plan one version of a schedule
 * @param answers a case, as far as it is known
 * @example formOf(plan, { facts: {} }).next // 'area'
 */
export function formOf(plan: Plan, answers: Partial<Case> = {}): Form {
  return makeForm(plan, answers);
}

const isPlans = (plans: Plan | readonly Plan[]): plans is readonly Plan[] => Array.isArray(plans);

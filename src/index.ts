import { assessActs as actsOf } from './assess/assess-acts.ts';
import { assessPlans } from './assess/assess-plans.ts';
import { reviewDecided } from './assess/review.ts';
import { cailiangError } from './base/error.ts';
import type { Result } from './base/problem.ts';
import { type Include, readPlan } from './load-schedule.ts';
import type { Acts, ActsAssessment } from './model/acts.ts';
import type { Assessment, Case } from './model/assessment.ts';
import type { Decided, Finding } from './model/finding.ts';
import type { Plan } from './model/plan.ts';
import type { PossibleFines } from './model/possible.ts';
import { parseSource } from './parse/parse-source.ts';
import { readActs } from './schema/acts-file.ts';
import { type PossibleOptions, possibleFines as possibleOf } from './verify/possible/possible-fines.ts';

export { ENGINE } from './base/engine.ts';
export { type CailiangError, isCailiangError } from './base/error.ts';
export type { Place } from './base/place.ts';
export type { Problem, ProblemCode, ProblemOf, ProblemParams, RelatedPlace, Result } from './base/problem.ts';
export { suggest } from './base/suggest.ts';
export { checkSchedule } from './check-schedule.ts';
export { checkVersions, type VersionOf } from './compile/check-versions.ts';
export { type CheckTally, tallyCheck } from './explain/check-tally.ts';
export { explainActs } from './explain/explain-acts.ts';
export { explainAssessment as explain } from './explain/explain-assessment.ts';
export { type ExplainCheckOptions, explainCheck, explainTally } from './explain/explain-check.ts';
export { explainProblems } from './explain/explain-problems.ts';
export {
  explainProofs,
  type FindingExplanation,
  type ProofsExplanation,
} from './explain/explain-proofs.ts';
export { explainSchedule, listSchedules } from './explain/explain-schedule.ts';
export { explainTable, type TableFormat } from './explain/explain-table.ts';
export type { Locale } from './explain/locale.ts';
export type { Include } from './load-schedule.ts';
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
export type { Difference, ExampleResult } from './model/check.ts';
export type { CheckedSchedule, ProofCounts, Proofs } from './model/checked-schedule.ts';
export type { Decided, Finding, FindingName, FindingNote } from './model/finding.ts';
export type { Basis, CircumstanceSpec, FactSpec, Plan } from './model/plan.ts';
export type { Matter, PossibleAmount, PossibleFine, PossibleFines } from './model/possible.ts';
export type {
  Finding as ProofFinding,
  Jump,
  ProofCase,
  Touched,
  Verdict,
  Verification,
} from './model/proof.ts';
export type { Question } from './model/question.ts';
export type { Rank } from './model/rank-finding.ts';
export { decodeSource as decodeSchedule } from './parse/decode.ts';
export { scheduleJsonSchema } from './schema/json-schema.ts';
export { checkExamples } from './verify/check-examples.ts';
export type { PossibleOptions } from './verify/possible/possible-fines.ts';
export { type VerifyOptions, verify } from './verify/verify.ts';

export interface ParseOptions {
  /** The name that problems and the trace show; "schedule.yaml" if left out. */
  readonly file?: string;
  /** Finds the shared files and procedure tables that the schedule uses by name. */
  readonly include?: Include;
}

/**
 * Reads a schedule: YAML text to a plan, through parse, schema and compile.
 * @returns the plan, or every problem of the first stage that has any
 */
export function safeParseSchedule(text: string, options: ParseOptions = {}): Result<Plan> {
  return readPlan(text, options.file ?? 'schedule.yaml', options.include ?? (() => undefined));
}

/**
 * Reads a schedule: YAML text to a plan.
 * @throws CailiangError with every problem of the first stage that has any
 */
export function parseSchedule(text: string, options: ParseOptions = {}): Plan {
  return unwrap(safeParseSchedule(text, options));
}

/**
 * Reads a case, or a case of several acts, from JSON or YAML text; every number in it is taken as the text that was
 * written.
 * @returns the case, its facts not yet checked against a schedule; or every problem of the text
 */
export function safeParseCase(text: string, options: Pick<ParseOptions, 'file'> = {}): Result<Case | Acts> {
  const source = parseSource(text, options.file ?? 'case.json');
  return source.ok ? readActs(source.value) : source;
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
 * What a case may still come to while some of its facts are unknown: of each fine, and of their total, bounds that hold every
 * amount that is still possible, and the facts that still matter. A circumstance that is not stated may still be stated,
 * unless `unstated: 'no'` says otherwise; a figure that is not given may be any inside its bounds.
 * @param plan one version of a schedule
 * @param input what is known, in the form of a case
 * @returns the bounds; or the problems of the facts given, as `assess` tells them, and where every case that is still
 *   possible is refused, those of one
 */
export function safePossibleFines(
  plan: Plan,
  input: Case,
  options: PossibleOptions = {},
): Result<PossibleFines> {
  return possibleOf(plan, input, options);
}

/**
 * What a case may still come to while some of its facts are unknown.
 * @example possibleFines(plan, { facts: { area: '3.5' } }).highest // '583'
 * @throws CailiangError with every problem of the facts given, or of every case that is still possible
 */
export function possibleFines(plan: Plan, input: Case, options: PossibleOptions = {}): PossibleFines {
  return unwrap(safePossibleFines(plan, input, options));
}

const isPlans = (plans: Plan | readonly Plan[]): plans is readonly Plan[] => Array.isArray(plans);

function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw cailiangError(result.problems);
}

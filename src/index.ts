import { type Prepared, type PrepareOptions, preparePlans } from './assess/prepare.ts';
import { unwrap } from './base/error.ts';
import type { Result } from './base/problem.ts';
import { readCaseText } from './case-text.ts';
import { type Include, readPlan } from './load-schedule.ts';
import type { Acts } from './model/acts.ts';
import type { Case } from './model/assessment.ts';
import type { Comparison } from './model/difference.ts';
import type { Plan } from './model/plan.ts';
import type { RecordMap } from './model/record-map.ts';
import { parseSource } from './parse/parse-source.ts';
import { readRecordMap } from './schema/record-map.ts';
import { type CompareOptions, comparePlans } from './verify/compare/compare.ts';

export { amountText, currencyName } from './amount-text.ts';
export type { Prepared, PrepareOptions } from './assess/prepare.ts';
export { ENGINE } from './base/engine.ts';
export { type CailiangError, isCailiangError } from './base/error.ts';
export type { Place } from './base/place.ts';
export type { Problem, ProblemCode, ProblemOf, ProblemParams, RelatedPlace, Result } from './base/problem.ts';
export { suggest } from './base/suggest.ts';
export { checkSchedule } from './check-schedule.ts';
export { checkVersions, type VersionOf } from './compile/check-versions.ts';
export { compilePlans } from './compile/compile-plans.ts';
export { type CheckTally, tallyCheck } from './explain/check-tally.ts';
export { explainActs } from './explain/explain-acts.ts';
export { explainAssessment as explain } from './explain/explain-assessment.ts';
export { type ExplainCheckOptions, explainCheck, explainTally } from './explain/explain-check.ts';
export {
  type ChangesExplanation,
  explainChanges,
  explainComparison,
  type RegionExplanation,
} from './explain/explain-comparison.ts';
export { explainProblem } from './explain/explain-problem.ts';
export { explainProblems } from './explain/explain-problems.ts';
export {
  explainProofs,
  type FindingExplanation,
  type ProofsExplanation,
} from './explain/explain-proofs.ts';
export { explainSchedule, listSchedules } from './explain/explain-schedule.ts';
export { explainTable, type TableFormat, tableOf } from './explain/explain-table.ts';
export type { Locale } from './explain/locale.ts';
export type { PublishedTable, TableLine } from './explain/published-table.ts';
export type { Include } from './load-schedule.ts';
export type { Act, Acts, ActsAssessment, AssessedAct } from './model/acts.ts';
export type {
  Assessment,
  Brief,
  Case,
  EndsResult,
  FactInput,
  Figure,
  FineAssessment,
  FineBrief,
  Outcome,
  TraceStep,
} from './model/assessment.ts';
export type { Difference, ExampleResult } from './model/check.ts';
export type { CheckedSchedule, ProofCounts, Proofs } from './model/checked-schedule.ts';
export type {
  AskedOtherwise,
  CaseUnder,
  ChangedCase,
  ChangedRegion,
  ChangedTime,
  ChangeKind,
  ComparedVersion,
  Comparison,
  PartBeside,
} from './model/difference.ts';
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
export type { Library, LibraryEntry } from './model/library.ts';
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
export type { RecordMap } from './model/record-map.ts';
export { decodeSource as decodeSchedule } from './parse/decode.ts';
export {
  assess,
  assessActs,
  formOf,
  type ReadPlansOptions,
  readPlans,
  review,
  safeAssess,
  safeAssessActs,
  safeReadPlans,
  safeReview,
} from './runtime.ts';
export { possibleFines, safePossibleFines } from './runtime-possible.ts';
export { scheduleJsonSchema } from './schema/json-schema.ts';
export { checkExamples } from './verify/checks/check-examples.ts';
export type { CompareOptions } from './verify/compare/compare.ts';
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
 * @throws TypeError for what is no text
 */
export function safeParseSchedule(text: string, options: ParseOptions = {}): Result<Plan> {
  return readPlan(
    textOf(text, 'parseSchedule'),
    options.file ?? 'schedule.yaml',
    options.include ?? (() => undefined),
  );
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
 * written, `true` and `false` without quotation marks as booleans.
 * @returns the case, its facts not yet checked against a schedule; or every problem of the text
 */
export function safeParseCase(text: string, options: Pick<ParseOptions, 'file'> = {}): Result<Case | Acts> {
  const read = readCaseText(textOf(text, 'safeParseCase'), options.file ?? 'case.json');
  return read.ok ? { ok: true, value: read.value.given } : read;
}

/**
 * Reads how the columns of a file of decided cases are to be read, from YAML or JSON text.
 * @returns the mapping, or every problem of the text
 */
export function safeParseRecordMap(
  text: string,
  options: Pick<ParseOptions, 'file'> = {},
): Result<RecordMap> {
  const source = parseSource(textOf(text, 'safeParseRecordMap'), options.file ?? 'columns.yaml');
  return source.ok ? readRecordMap(source.value) : source;
}

/**
 * Gets a schedule ready for many cases: what it gives for each is what `assess` gives, fifty times as quickly and more.
 * The ways that cases go through the plan are kept as long as what is returned, at most 1,024 for each version.
 * @param plans one schedule, or its versions; they must not change afterwards
 * @returns the prepared schedule, or a problem where there is none or where they are of different schedules
 */
export function safePrepare(plans: Plan | readonly Plan[], options: PrepareOptions = {}): Result<Prepared> {
  return preparePlans(isPlans(plans) ? plans : [plans], options);
}

/**
 * Gets a schedule ready for many cases.
 * @example prepare(plan).assess({ facts: { area: '3.5' } }).fines[0]?.amount // '583'
 * @throws CailiangError where there is no plan, or plans of different schedules
 */
export function prepare(plans: Plan | readonly Plan[], options: PrepareOptions = {}): Prepared {
  return unwrap(safePrepare(plans, options));
}

/**
 * What a revision changes, over all cases: the regions in which the new version makes a fine heavier or lighter, or fines,
 * frees, refuses other cases than the old one, each with the greatest change and a case of it. A case outside all regions
 * comes to the same. Facts are the same by their id, where kind and unit are; fines by theirs.
 * @returns the comparison; or a problem where the two are in different currencies
 */
export function safeCompare(old: Plan, later: Plan, options: CompareOptions = {}): Result<Comparison> {
  return comparePlans(old, later, options);
}

/**
 * What a revision changes, over all cases.
 * @example compare(plan, plan).same // true
 * @throws CailiangError where the two are in different currencies
 */
export function compare(old: Plan, later: Plan, options: CompareOptions = {}): Comparison {
  return unwrap(safeCompare(old, later, options));
}

/** Bytes and nothing at all are mistakes of the calling program. */
function textOf(text: unknown, called: string): string {
  if (typeof text === 'string') return text;
  const found = text === null ? 'null' : text instanceof Uint8Array ? 'bytes' : typeof text;
  throw new TypeError(`${called} takes the text of a file, not ${found}; decodeSchedule makes text of bytes`);
}

const isPlans = (plans: Plan | readonly Plan[]): plans is readonly Plan[] => Array.isArray(plans);

import type { AssessProblems } from './codes/assess.ts';
import type { AuditProblems } from './codes/audit.ts';
import type { CompileProblems } from './codes/compile.ts';
import type { FactsProblems } from './codes/facts.ts';
import type { FilesProblems } from './codes/files.ts';
import type { ImportProblems } from './codes/import.ts';
import type { PlansProblems } from './codes/plans.ts';
import type { SchemaProblems } from './codes/schema.ts';
import type { YamlProblems } from './codes/yaml.ts';
import type { Path, Place } from './place.ts';

/** Every problem code with the parameters its words are made from. Closed: a new code is a new line in `codes/`. */
export interface ProblemParams
  extends YamlProblems,
    SchemaProblems,
    CompileProblems,
    FactsProblems,
    AssessProblems,
    PlansProblems,
    FilesProblems,
    AuditProblems,
    ImportProblems {}

export type ProblemCode = keyof ProblemParams;

/** Another place that a problem speaks of: the first of two duplicates, the row that also matches. */
export interface RelatedPlace {
  readonly place: Place;
  /** What stands there, in the file's own words (a row, a name, a key). */
  readonly what: string;
}

/** An expected failure, as data: what went wrong and where. The words live in `explain`. */
export interface ProblemOf<Code extends ProblemCode> {
  readonly code: Code;
  readonly params: ProblemParams[Code];
  readonly path?: Path;
  readonly place?: Place;
  readonly related?: readonly RelatedPlace[];
}

export type Problem = { [Code in ProblemCode]: ProblemOf<Code> }[ProblemCode];

/** Either a value or every problem that stood in its way. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export const succeed = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (problems: readonly Problem[]): Result<never> => ({ ok: false, problems });

/** Builds a problem; the parameters are checked against the code. */
export const problem = <Code extends ProblemCode>(
  code: Code,
  params: ProblemParams[Code],
  where: { readonly path?: Path; readonly place?: Place; readonly related?: readonly RelatedPlace[] } = {},
): Problem => ({ code, params, ...where }) as Problem;

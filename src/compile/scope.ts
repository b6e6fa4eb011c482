import type { Path } from '../base/place.ts';
import {
  type Problem,
  type ProblemCode,
  type ProblemParams,
  problem,
  type RelatedPlace,
} from '../base/problem.ts';
import { suggest } from '../base/suggest.ts';
import { keyAt, placeAt, sourceAt } from '../model/locate.ts';
import type { Condition, Currency, FactSpec, FigureSpec, Node, Step } from '../model/plan.ts';
import type { Schedule } from '../model/schedule.ts';
import type { SourceFile } from '../model/source.ts';
import { use } from './nodes.ts';
import type { Typed } from './typed.ts';

/** What a name stands for. */
export type Binding =
  | { readonly is: 'fact'; readonly fact: FactSpec }
  | { readonly is: 'value'; readonly name: string }
  | { readonly is: 'circumstance'; readonly name: string }
  | { readonly is: 'grade' }
  /** What a fine comes to; `fine` counts in the file's order, from 0. */
  | { readonly is: 'result'; readonly step: string; readonly fine: number };

export type Demand = (
  scope: Scope,
  binding: Extract<Binding, { is: 'value' | 'circumstance' }>,
  path: Path,
  offset: number,
) => Typed | undefined;

/** A value lowered in its place, if it could be. */
export interface Inlined {
  readonly typed: Typed | undefined;
}

/** What the lowerings share: the names, and the steps, figures and problems gathered so far. */
export interface Scope {
  readonly file: SourceFile;
  /** The file in which a part stands: parts of shared files stand in theirs. */
  readonly fileOf: (path: Path) => SourceFile;
  readonly schedule: Schedule;
  readonly currency: Currency;
  readonly names: Map<string, Binding>;
  /** Lowers a named value or circumstance where it is first read, once. */
  readonly demand: Demand;
  /** The same for what is stated of a circumstance, before its exclusions. */
  readonly claim: Demand;
  /** Inside a list: a value that reads the item at hand, lowered in its place; `undefined` where it reads none. */
  readonly inline: (scope: Scope, name: string, path: Path, offset: number) => Inlined | undefined;
  /** The values that are being lowered in their place. */
  readonly inlining: readonly string[];
  readonly steps: Step[];
  readonly figures: FigureSpec[];
  /** Where each step comes from. */
  readonly paths: Map<string, Path>;
  readonly rows: RelatedPlace[];
  readonly assumptions: string[];
  readonly problems: Problem[];
  /** What is known to hold where something is lowered: the tests of the case of a fine. */
  readonly holding: readonly Condition[];
  /** The list whose items are at hand; what is lowered then has no steps of its own. */
  readonly items?: FactSpec;
}

/** The scope in which a condition is known to hold as well. */
export const whereHolds = (scope: Scope, condition: Condition): Scope => ({
  ...scope,
  holding: [...scope.holding, condition],
});

/** Adds a step and returns its use; inside a list, the step's own node. */
export function addStep(scope: Scope, step: Step, path: Path): Node {
  if (scope.items) return step.node;
  scope.steps.push(step);
  scope.paths.set(step.name, path);
  return use(step.name);
}

/** A name that no step has yet (with this end): several forms of one owner would else share theirs. */
export function freshName(scope: Scope, name: string, end: '' | '.max' = ''): string {
  const taken = (one: string): boolean => scope.steps.some((step) => step.name === `${one}${end}`);
  for (let count = 1, fresh = name; ; count += 1, fresh = `${name}.${count}`) if (!taken(fresh)) return fresh;
}

/** Adds the steps of two ends. */
export function addEnds(
  scope: Scope,
  prefix: string,
  about: Omit<Step, 'name' | 'node' | 'rule'> & { readonly rule: 'range' | 'band' | 'in-force' },
  ends: { readonly min: Node; readonly max: Node },
  path: Path,
): { readonly min: Node; readonly max: Node } {
  const { rule, ...rest } = about;
  const min = addStep(scope, { ...rest, name: `${prefix}.min`, rule: `${rule}-min`, node: ends.min }, path);
  const max = addStep(scope, { ...rest, name: `${prefix}.max`, rule: `${rule}-max`, node: ends.max }, path);
  return { min, max };
}

/** Notes where a row of a table stands, for the refusals that name it; returns its number in the plan. */
export function addRow(scope: Scope, path: Path, what: string): number {
  return (
    scope.rows.push({
      place: (keyAt(scope.fileOf(path), path) ?? sourceAt(scope.fileOf(path), path)).place,
      what,
    }) - 1
  );
}

/** The words of a row's cells, as the file has them. */
export function rowText(scope: Scope, path: Path): string {
  const source = sourceAt(scope.fileOf(path), path);
  if (source.kind !== 'map') return '';
  return source.entries
    .flatMap(({ key, value }) => (value.kind === 'text' ? `${key.text}: ${value.text}` : []))
    .join(', ');
}

/** Reports a problem at a path; `offset` counts into the text there, `others` are further parts involved. */
export function report<Code extends ProblemCode>(
  scope: Scope,
  code: Code,
  params: ProblemParams[Code],
  path: Path,
  offset = 0,
  others: readonly Path[] = [],
): void {
  const place = placeAt(scope.fileOf(path), path, offset);
  const related = others
    .map((other) => ({ place: placeAt(scope.fileOf(other), other), what: whatStands(scope, other) }))
    .filter((one, index, all) => !isPlaceOf([{ place }, ...all.slice(0, index)], one));
  const where = { path, place };
  scope.problems.push(problem(code, params, related.length > 0 ? { ...where, related } : where));
}

/** A key, or the words of a row. */
function whatStands(scope: Scope, path: Path): string {
  const last = path.at(-1);
  return typeof last === 'number' ? rowText(scope, path) : (last ?? '');
}

/** Whether one of the places is the same. */
const isPlaceOf = (
  all: readonly Pick<RelatedPlace, 'place'>[],
  { place }: Pick<RelatedPlace, 'place'>,
): boolean =>
  all.some(
    (one) =>
      one.place.file === place.file && one.place.line === place.line && one.place.column === place.column,
  );

/** What a name stands for, or a problem that suggests what was meant. */
export function resolve(scope: Scope, name: string, path: Path, offset = 0): Binding | undefined {
  const binding = scope.names.get(name);
  if (binding === undefined) {
    reportUnknown(scope, name, [...scope.names.keys()], path, offset);
  }
  return binding;
}

/** Says that a name is unknown: what was meant, or of which list it is a fact of each item. */
export function reportUnknown(
  scope: Scope,
  name: string,
  known: readonly string[],
  path: Path,
  offset = 0,
): void {
  const facts = Object.entries(scope.schedule.facts ?? {});
  const [list] = facts.find(([, { items }]) => items !== undefined && Object.hasOwn(items, name)) ?? [];
  const suggestion = list === undefined ? suggest(name, known) : undefined;
  const params = { name, ...(suggestion && { suggestion }), ...(list !== undefined && { list }) };
  report(scope, 'compile/unknown-name', params, path, offset);
}

/** The words that stand at a path in the file. */
export function textAt(scope: Scope, path: Path): string | undefined {
  const source = sourceAt(scope.fileOf(path), path);
  return source.kind === 'text' ? source.text : undefined;
}

/** Notes what the schedule fills in where its source is silent. */
export function noteAssumption(scope: Scope, assumed: string | undefined): void {
  if (assumed !== undefined && !scope.assumptions.includes(assumed)) scope.assumptions.push(assumed);
}

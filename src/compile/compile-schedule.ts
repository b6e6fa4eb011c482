import { deepFreeze } from '../base/deep-freeze.ts';
import { digest } from '../base/digest.ts';
import type { Path, Place } from '../base/place.ts';
import { fail, type Problem, type Result, succeed } from '../base/problem.ts';
import { placeAt } from '../model/locate.ts';
import type { Plan } from '../model/plan.ts';
import type { Schedule } from '../model/schedule.ts';
import type { SourceFile } from '../model/source.ts';
import { lowerConfiscations, lowerMeasures } from './around/beside.ts';
import { lowerExemptions, lowerNeeds, lowerPreconditions } from './around/gates.ts';
import { lowerLimitation } from './around/limitation.ts';
import { lowerProcedure } from './around/procedure.ts';
import { PERIOD } from './check-versions.ts';
import { describeCircumstance, lowerApplies, lowerClaim } from './circumstances/circumstances.ts';
import { lowerCombine } from './circumstances/combine.ts';
import { lowerActors, openElections } from './circumstances/effects.ts';
import { lowerClaims } from './claims.ts';
import { currencyOf, suggestCurrency } from './currency.ts';
import { declareNames } from './declare.ts';
import { lowerExample } from './examples.ts';
import { lowerFines } from './fines/fine-order.ts';
import type { Shared } from './fines/lowering.ts';
import { lowerRoundingUnit } from './fines/rounding.ts';
import { describeMeeting, lowerTogether, lowerTotal } from './fines/together.ts';
import { gradeNames } from './grades/grade-names.ts';
import { lowerGrades } from './grades/grades.ts';
import { lowerRanking } from './grades/ranking.ts';
import { demandWith } from './names.ts';
import { noteAssumption, report, type Scope } from './scope.ts';
import { fileFinder, NO_FILES, sharedTwice, type UsedFiles, withShared } from './used-files.ts';
import { readsItems, readsResults } from './values/reads-items.ts';
import { lowerInline, lowerNamedValue } from './values/value.ts';
import { checkWords } from './words.ts';

/** Checks the meaning of a schedule and lowers it to a plan. sem: plan */
export function compileSchedule(own: Schedule, file: SourceFile, files: UsedFiles = NO_FILES): Result<Plan> {
  const schedule = withShared(own, files.shared);
  const scope = openScope(schedule, file, files.shared);
  scope.problems.push(...sharedTwice(own, files.shared));
  checkHead(scope);
  const facts = declareNames(scope);
  for (const name of Object.keys(schedule.circumstances ?? {})) {
    scope.demand(scope, { is: 'circumstance', name }, ['circumstances', name], 0);
  }
  for (const name of Object.keys(schedule.values ?? {})) {
    if (!readsItems(scope, name) && !readsResults(scope, name))
      scope.demand(scope, { is: 'value', name }, ['values', name], 0);
  }
  const preconditions = lowerPreconditions(scope);
  const exemptions = lowerExemptions(scope);
  const needs = lowerNeeds(scope);
  const shared = lowerShared(scope);
  const fines = lowerTogether(scope, lowerFines(scope, shared.fines));
  const total = lowerTotal(scope);
  const measures = lowerMeasures(scope);
  const confiscations = lowerConfiscations(scope);
  const procedure = lowerProcedure(scope, fines, files.procedure);
  const limitation = lowerLimitation(scope, files.procedure?.file);
  const claims = lowerClaims(scope);
  const examples = (schedule.examples ?? []).map((example, index) => lowerExample(scope, example, index));
  const core = {
    format: 1,
    schedule: schedule.schedule,
    version: schedule.effective.from,
    title: schedule.title,
    effective: effectiveOf(schedule),
    currency: scope.currency,
    basis: schedule.basis,
    facts,
    circumstances: Object.entries(schedule.circumstances ?? {}).map(([name, one]) =>
      describeCircumstance(name, one),
    ),
    figures: scope.figures,
    grades: gradeNames(scope),
    steps: scope.steps,
    gates: [...preconditions, ...exemptions, ...needs, ...shared.gates],
    fines,
    ...total,
    measures,
    confiscations,
    procedure,
    ...limitation,
    assumptions: scope.assumptions,
  } as const;
  checkWords(scope, core);
  if (scope.problems.length > 0) return fail(sorted(scope.problems));
  const paths: readonly (readonly [string, Path])[] = [
    [PERIOD, ['effective']],
    ...facts.map(({ id, name }) => [`fact:${id}`, ['facts', name]] as const),
    ...scope.paths,
  ];
  const places = Object.fromEntries(paths.map(([of, path]) => [of, placeAt(scope.fileOf(path), path)]));
  return succeed(
    deepFreeze({
      ...core,
      digest: digest(core),
      ...claims,
      ...describeMeeting(scope),
      file: file.file,
      places,
      rows: scope.rows,
      examples,
    }),
  );
}

function openScope(schedule: Schedule, file: SourceFile, shared: UsedFiles['shared']): Scope {
  return {
    file,
    fileOf: fileFinder(schedule, file, shared),
    schedule,
    currency: currencyOf(schedule.currency) ?? { code: schedule.currency, decimals: 2 },
    names: new Map(),
    demand: demandWith((scope, { is, name }) =>
      is === 'value' ? lowerNamedValue(scope, name) : lowerApplies(scope, name),
    ),
    claim: demandWith((scope, { name }) => lowerClaim(scope, name)),
    inline: lowerInline,
    steps: [],
    figures: [],
    paths: new Map(),
    rows: [],
    assumptions: [],
    problems: [],
    holding: [],
    inlining: [],
  };
}

function checkHead(scope: Scope): void {
  const { currency, effective, assumed } = scope.schedule;
  if (!currencyOf(currency)) {
    const suggestion = suggestCurrency(currency);
    report(scope, 'compile/unknown-currency', { currency, ...(suggestion && { suggestion }) }, ['currency']);
  }
  if (effective.to !== undefined && effective.to < effective.from) {
    const dates = { from: effective.from, to: effective.to };
    report(scope, 'compile/dates-crossed', dates, ['effective', 'to'], 0, [['effective', 'from']]);
  }
  noteAssumption(scope, effective.assumed);
  noteAssumption(scope, assumed);
}

function effectiveOf({ effective: { from, to, assumed } }: Schedule): Plan['effective'] {
  return { from, ...(to !== undefined && { to }), ...(assumed !== undefined && { assumed }) };
}

/** What the fines share, in the order of design §4: grade, circumstances, rounding unit. */
function lowerShared(scope: Scope): { readonly fines: Shared; readonly gates: readonly string[] } {
  const combination = lowerCombine(scope);
  const actors = lowerActors(scope, combination);
  const rank = lowerGrades(scope);
  const ranking = rank && lowerRanking(scope, actors, rank);
  const open = [...openElections(scope), ...combination.weighed];
  return { fines: { ranking, actors, open, unit: lowerRoundingUnit(scope) }, gates: combination.gates };
}

function sorted(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  const once = problems.filter((one) => {
    const key = JSON.stringify([one.code, one.params, one.place]);
    return !seen.has(key) && seen.add(key);
  });
  return once.sort((a, b) => byPlace(a.place, b.place));
}

function byPlace(a: Place | undefined, b: Place | undefined): number {
  if (!a || !b) return a ? 1 : b ? -1 : 0;
  return a.line - b.line || a.column - b.column;
}

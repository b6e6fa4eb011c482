import { assessCase } from '../../assess/assess-case.ts';
import { assessPlans } from '../../assess/assess-plans.ts';
import type { Assessment, EndsResult, FineAssessment } from '../../model/assessment.ts';
import type { Difference, ExampleResult } from '../../model/check.ts';
import type { Example, ExampleExpectation, FineExpectation, Plan } from '../../model/plan.ts';

/**
 * Runs the worked examples of a plan through the engine. One that states the day of its act is worked out under the
 * version that applies then, of those given.
 * @param versions the versions of the schedule; the plan alone, if left out
 */
export function checkExamples(plan: Plan, versions: readonly Plan[] = [plan]): readonly ExampleResult[] {
  return plan.examples.map((example) => checkExample(plan, versions, example));
}

function checkExample(plan: Plan, versions: readonly Plan[], example: Example): ExampleResult {
  const { place, expect, note } = example;
  const about = { place, ...(note !== undefined && { note }) };
  const { on, until } = example.case;
  const isDated = (on ?? until) !== undefined;
  const result = isDated ? assessPlans(versions, example.case) : assessCase(plan, example.case);
  if (!result.ok) {
    const codes = result.problems.map(({ code }) => code);
    if (codes.some((code) => code === expect.problem))
      return { ...about, holds: true, differences: [], problems: [] };
    const differences = differs('problem', expect.problem, codes.join(', '));
    return { ...about, holds: false, differences, problems: result.problems };
  }
  const differences = compareAll(expect, result.value);
  return { ...about, holds: differences.length === 0, differences, problems: [] };
}

function compareAll(expect: ExampleExpectation, found: Assessment): readonly Difference[] {
  const [first] = found.fines;
  const { outcome, version, ...ofFine } = expect;
  return [
    ...differs('problem', expect.problem, undefined),
    ...differs('version', version, found.schedule.version),
    ...differs('outcome', outcome, found.outcome),
    ...compareFine('', ofFine, first),
    ...Object.entries(expect.fines ?? {}).flatMap(([id, one]) =>
      compareFine(
        `fines.${id}.`,
        one,
        found.fines.find((fine) => fine.id === id),
      ),
    ),
    ...differs('total', expect.total, found.total ?? undefined),
  ];
}

function compareFine(
  prefix: string,
  expect: FineExpectation,
  found: FineAssessment | undefined,
): readonly Difference[] {
  return [
    ...differs(`${prefix}outcome`, expect.outcome, found?.outcome),
    ...differs(`${prefix}grade`, expect.grade, found?.grade),
    ...differs(`${prefix}fine`, expect.fine, found?.amount ?? found?.outcome),
    ...differs(`${prefix}range`, pairText(expect.range), endsText(found?.range)),
    ...differs(`${prefix}band`, pairText(expect.band), endsText(found?.band ?? found?.inForce)),
    ...differs(`${prefix}inForce`, pairText(expect.inForce), endsText(found?.inForce)),
    ...differs(`${prefix}limits`, pairText(expect.limits), endsText(found?.limits)),
  ];
}

function differs(
  what: string,
  expected: string | undefined,
  found: string | null | undefined,
): readonly Difference[] {
  if (expected === undefined || expected === found) return [];
  return [{ what, expected, found: found ?? 'none' }];
}

function pairText(pair: readonly [string | null, string | null] | undefined): string | undefined {
  return pair?.map((end) => end ?? 'none').join('..');
}

const endsText = (ends: EndsResult | null | undefined): string =>
  `${ends?.min ?? 'none'}..${ends?.max ?? 'none'}`;

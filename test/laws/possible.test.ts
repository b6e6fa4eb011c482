import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assessCase } from '../../src/assess/assess-case.ts';
import { safeAssess } from '../../src/index.ts';
import type { Assessment, Case } from '../../src/model/assessment.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { PossibleFines } from '../../src/model/possible.ts';
import { loadSchedules } from '../../src/node/index.ts';
import { possibleFines } from '../../src/verify/possible/possible-fines.ts';
import { below, read } from '../oracle/fraction.ts';
import { printSchedule } from '../oracle/print-schedule.ts';
import { loadPlan } from '../unit/verify/load-plan.ts';
import { drawn } from './draw.ts';
import { runs } from './runs.ts';

type Facts = Record<string, string>;

/** Some of the facts: those whose bit is set. */
const someOf = (facts: Case['facts'], mask: number): Facts =>
  Object.fromEntries(
    Object.entries(facts).filter(
      ([, value], index) => typeof value === 'string' && (mask >> index) % 2 === 1,
    ),
  ) as Facts;

const isInside = (amount: string, lowest: string | null, highest: string | null): boolean =>
  lowest !== null &&
  highest !== null &&
  !below(read(amount), read(lowest)) &&
  (highest === 'inf' || !below(read(highest), read(amount)));

/** What a case says against what was told of all cases that it is one of; empty: nothing. */
function against(possible: PossibleFines, told: Assessment): readonly string[] {
  const said: string[] = [];
  if (!possible.outcomes.some((one) => one === told.outcome || (one === 'band' && told.outcome === 'fined')))
    said.push(`outcome ${told.outcome} not among ${possible.outcomes.join()}`);
  for (const fine of told.fines) {
    const own = possible.fines.find(({ id }) => id === fine.id);
    if (fine.amount !== null && !(own && isInside(fine.amount, own.lowest, own.highest)))
      said.push(`${fine.id}: ${fine.amount} outside ${own?.lowest}..${own?.highest}`);
  }
  if (told.total !== null && !isInside(told.total, possible.lowest, possible.highest))
    said.push(`total ${told.total} outside ${possible.lowest}..${possible.highest}`);
  return said;
}

/** The case, and where the officer decides, with the figure at both ends of the band. */
function assessed(plan: Plan, facts: Case['facts']): readonly Assessment[] {
  const result = assessCase(plan, { facts });
  if (!result.ok) return [];
  const ends = result.value.fines[0]?.inForce;
  const decided = [ends?.min, ends?.max].flatMap((value) => {
    if (result.value.outcome !== 'band' || typeof value !== 'string') return [];
    const again = assessCase(plan, { facts, figures: { fine: { value, reason: 'end' } } });
    return again.ok ? [again.value] : [];
  });
  return [result.value, ...decided];
}

/** Each end that is told as exact is the amount of the case that is told with it. */
function unmet(plan: Plan, { exact, cases, lowest, highest }: PossibleFines): readonly string[] {
  if (!exact) return [];
  return (['lowest', 'highest'] as const).flatMap((end) => {
    const amount = end === 'lowest' ? lowest : highest;
    if (amount === null || amount === 'inf') return [];
    const result = assessCase(plan, cases[end]);
    return result.ok && result.value.total === amount ? [] : [`${end} ${amount} is no case's amount`];
  });
}

test('no case lies outside what was told possible, and exact ends are those of cases', { timeout: 0 }, () => {
  fc.assert(
    fc.property(
      drawn(8),
      fc.array(fc.nat(1023), { minLength: 8, maxLength: 8 }),
      ({ schedule, cases }, masks) => {
        const text = printSchedule(schedule);
        const plan = loadPlan(text);
        cases.forEach((facts, index) => {
          const given = someOf(facts, masks[index] ?? 0);
          const possible = possibleFines(plan, { facts: given });
          const told = assessed(plan, facts);
          if (!possible.ok) {
            if (told.length > 0)
              expect(possible.problems, `${JSON.stringify([given, facts])}\n${text}`).toEqual([]);
            return;
          }
          const said = [
            ...told.flatMap((one) => against(possible.value, one)),
            ...unmet(plan, possible.value),
          ];
          if (said.length > 0) expect(said, `${JSON.stringify([given, facts])}\n${text}`).toEqual([]);
        });
      },
    ),
    process.env.LONG === '1' ? runs(20) : runs(0.5),
  );
});

test('with everything known it is what assess says', { timeout: 0 }, () => {
  fc.assert(
    fc.property(drawn(8), ({ schedule, cases }) => {
      const text = printSchedule(schedule);
      const plan = loadPlan(text);
      for (const facts of cases) {
        const result = assessCase(plan, { facts });
        const possible = possibleFines(plan, { facts }, { unstated: 'no' });
        const at = `${JSON.stringify(facts)}\n${text}`;
        if (!result.ok) {
          const missing = result.problems.some(({ code }) => code === 'facts/missing');
          if (!missing) expect(possible.ok ? [] : possible.problems, at).toEqual(result.problems);
          continue;
        }
        if (!possible.ok) throw new Error(`${JSON.stringify(possible.problems)}\n${at}`);
        const { outcomes, lowest, highest, exact, matter } = possible.value;
        const { outcome, total } = result.value;
        expect([outcomes, matter], at).toEqual([[outcome], []]);
        if (outcome !== 'band') expect([lowest, highest, exact], at).toEqual([total, total, true]);
      }
    }),
    process.env.LONG === '1' ? runs(20) : runs(0.5),
  );
});

test('no worked example of the schedules lies outside what was told of some of its facts', () => {
  const said = loadSchedules('schedules').plans.flatMap((plan) =>
    plan.examples.flatMap(({ case: example, place }) => {
      const told = safeAssess(plan, example);
      if (!told.ok) return [];
      const names = Object.keys(example.facts);
      const kept = [[], ...names.map((dropped) => names.filter((name) => name !== dropped))];
      return kept.flatMap((keep) => {
        const facts = Object.fromEntries(
          Object.entries(example.facts).filter(([name]) => keep.includes(name)),
        );
        const possible = possibleFines(plan, { ...example, facts });
        const found = possible.ok
          ? against(possible.value, told.value)
          : possible.problems.map(({ code }) => code);
        return found.map((one) => `${plan.schedule}:${place.line} of ${keep.join()}: ${one}`);
      });
    }),
  );
  expect(said).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { assessCase } from '../../../src/assess/assess-case.ts';
import { checkSchedule } from '../../../src/check-schedule.ts';
import type { Plan } from '../../../src/model/plan.ts';
import type { Finding, Jump, ProofCase, Region } from '../../../src/model/proof.ts';
import {
  brokenFiles,
  type ExpectedFinding,
  type Pairs,
  readBroken,
  readExpected,
} from '../../broken/read-expected.ts';
import { reproduces } from '../../laws/verify-refute.ts';
import { loadPlan } from './load-plan.ts';

const texts = (record: Readonly<Record<string, unknown>> | undefined): Pairs =>
  Object.fromEntries(Object.entries(record ?? {}).map(([name, value]) => [name, String(value)]));

const factsOf = (given: ProofCase | undefined): Pairs => texts(given?.facts);

/** 3.01..4; a word. */
const regionOf = (region: Region): Pairs =>
  Object.fromEntries(
    Object.entries(region).map(([fact, { intervals, words }]) => [
      fact,
      [...intervals.map(({ lower, upper }) => `${lower}..${upper}`), ...words].join(),
    ]),
  );

/** What comes of the officer's own figure is no matter of the schedule. */
function foundOf({ case: given, found }: Pick<Finding, 'case' | 'found'>): Pairs {
  const { amount, ...rest } = texts(found);
  return given?.figures || amount === undefined ? rest : { ...rest, amount };
}

function told({ question, about, place, related, ...finding }: Finding): ExpectedFinding {
  const { step: _step, rows: _rows, fine: _fine, grades, ...rest } = about;
  const places = related?.map((one) => one.place) ?? (place ? [place] : []);
  return {
    question,
    lines: places.map(({ line }) => line),
    about: texts({ ...rest, ...(grades && { grades: grades.join('/') }) }),
    case: factsOf(finding.case),
    other: factsOf(finding.other),
    found: foundOf(finding),
    regions: (finding.regions ?? []).map(regionOf),
    most: finding.most ?? '',
  };
}

const leap = ({ fact, before, after, from, to, leap: by }: Jump): string =>
  `${fact} from ${before} to ${after}, ${from} to ${to}, leap ${by}`;

const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

describe('each broken schedule is refuted with the right code, place, case and amounts', () => {
  test('there are at least thirty', () => expect(brokenFiles.length).toBeGreaterThanOrEqual(30));

  test.each(brokenFiles)('%s', (file) => {
    const text = readBroken(file);
    const plan: Plan = loadPlan(text, file);
    const { sound, proofs } = checkSchedule(plan);
    const refuted = (proofs?.findings ?? []).filter(({ verdict }) => verdict === 'refuted');
    const expected = readExpected(text);

    expect(expected.findings.length + expected.jumps.length).toBeGreaterThan(0);
    expect(refuted.map(told).sort(byText)).toEqual([...expected.findings].sort(byText));
    expect((proofs?.jumps ?? []).map(leap)).toEqual(expected.jumps);
    expect(sound ? 0 : 1).toBe(expected.exit);

    for (const finding of refuted) expect(reproduces(plan, finding), JSON.stringify(finding)).toBe(true);
    for (const jump of proofs?.jumps ?? []) expect(assessCase(plan, jump.case).ok).toBe(true);
  });
});

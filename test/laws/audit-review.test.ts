import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type AuditRecord, auditor } from '../../src/audit.ts';
import { printDate } from '../../src/base/civil-date.ts';
import { countDecimals } from '../../src/base/decimal.ts';
import { type Case, type Plan, safeAssess, safeReview } from '../../src/index.ts';
import { loadSchedules } from '../../src/node/index.ts';
import { caseDrawer, type Draw, drawFrom } from './plan-cases.ts';

// The auditor against the two public functions that it is said to join: for every schedule, with cases at the numbers that
// it names, with days of all sorts, and amounts at, beside and far from what the rules give.

const { plans } = loadSchedules(fileURLToPath(new URL('../../schedules', import.meta.url)));
const ids = [...new Set(plans.map(({ schedule }) => schedule))];
const { review } = auditor(plans);

const DAY = 19_800; // in 2024

/** Days around each other, some of them out of order, some missing. */
function datesFrom(draw: Draw): Partial<Case> {
  const day = (from: number, spread: number): string =>
    printDate(from + draw(spread) - Math.floor(spread / 10));
  return {
    ...(draw(2) === 0 && { on: day(DAY, 500) }),
    ...(draw(4) === 0 && { until: day(DAY + 500, 200) }),
    ...(draw(3) === 0 && { discovered: day(DAY + 700, 1500) }),
    ...(draw(3) === 0 && { decided: day(DAY + 900, 2500) }),
  };
}

function amountFrom(draw: Draw, of: readonly Plan[], input: Case): string {
  const assessment = safeAssess(of, input);
  const fine = assessment.ok ? assessment.value.fines[0] : undefined;
  const known = [fine?.amount, fine?.inForce?.min, fine?.inForce?.max, fine?.limits.min, fine?.limits.max];
  const [one] = known.flatMap((text) => (typeof text === 'string' ? [text] : [])).slice(draw(4));
  const beside = [
    '0',
    '0.01',
    '1',
    '100000',
    one ?? '50',
    one ?? '7',
    one ?? '1000',
    `${one ?? '5'}`.replace(/\..*$/, '.5'),
  ];
  return beside[draw(beside.length)] ?? '0';
}

test('one finding for every record: what assess and review say of it', { timeout: 0 }, () => {
  const seen = [0, 0, 0, 0, 0, 0];
  let lapsed = 0;
  let fractions = 0;
  for (const [index, id] of ids.entries()) {
    const versions = plans.filter(({ schedule }) => schedule === id);
    const draw = drawFrom(index + 77);
    const next = caseDrawer(versions, draw);
    for (let n = 0; n < 40; n += 1) {
      const { facts, figures } = next();
      const input: Case = { facts, ...(figures && { figures }), ...datesFrom(draw) };
      const amount = amountFrom(draw, versions, input);
      const record: AuditRecord = { schedule: id, ...input, amount };
      const found = review(record, n);
      seen[found.code] = (seen[found.code] ?? 0) + 1;
      expect(found.record).toBe(n);

      const assessment = safeAssess(versions, input);
      const finding = assessment.ok ? safeReview(assessment.value, { amount }) : assessment;
      const where = JSON.stringify(record);
      const { decimals } = (versions[0] as Plan).currency;
      const isPayable = countDecimals(amount) <= decimals;
      if (finding.ok && !isPayable) {
        // an assessment does not say how small its coins are; the audit knows
        const problems = [{ code: 'facts/decimals', params: { fact: 'amount', found: amount, decimals } }];
        expect(found, where).toMatchObject({ code: 5, problems });
        fractions += 1;
        continue;
      }
      if (finding.ok) {
        const { code, decided, computed, range, limits, inForce } = finding.value;
        expect(found, where).toMatchObject({ code, decided, computed, range, limits, inForce, problems: [] });
        expect(found.notes, where).toEqual(expect.arrayContaining([...finding.value.notes]));
        continue;
      }
      const codes = finding.problems.map((problem) => problem.code);
      if (codes.includes('assess/limitation') && found.code !== 5) {
        lapsed += 1;
        const { discovered: _, ...inTime } = input;
        expect(safeAssess(versions, inTime).ok, where).toBe(true);
        expect([found.code, found.notes.includes('limitation-passed')], where).toEqual([
          amount === '0' ? 0 : 4,
          true,
        ]);
      } else if (found.code === 5 && codes.includes('assess/limitation')) {
        const { discovered: _, ...inTime } = input;
        const again = safeAssess(versions, inTime);
        const still = again.ok ? safeReview(again.value, { amount }) : again;
        expect(still.ok && isPayable, where).toBe(false);
      } else {
        expect(found, where).toMatchObject({ code: 5, computed: null });
        expect(found.problems, where).toEqual(finding.problems);
      }
    }
  }
  // every kind of finding was met, and cases that came too late
  expect(
    seen.filter((count) => count < 20),
    seen.join(),
  ).toEqual([]);
  expect(lapsed).toBeGreaterThan(5);
  expect(fractions).toBeGreaterThan(5);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Case, safeAssess } from '../../src/index.ts';
import type { Interval } from '../oracle/description.ts';
import { inside } from '../oracle/facts.ts';
import { read } from '../oracle/fraction.ts';
import { printInterval } from '../oracle/print-schedule.ts';
import { decimal, sorted } from './arbitrary-number.ts';
import { load } from './engine.ts';
import { runs } from './runs.ts';
import { SKETCH } from './sketch.ts';

interface Tiers {
  readonly cuts: readonly number[];
  /** For each cut, whether it belongs to the tier below it. */
  readonly owns: readonly boolean[];
}

/** Tiers parted at hundredths of a unit. */
const tiers: fc.Arbitrary<Tiers> = fc
  .uniqueArray(fc.integer({ min: 2, max: 2000 }), { minLength: 1, maxLength: 8 })
  .chain((cuts) =>
    fc.record({
      cuts: fc.constant(sorted(cuts)),
      owns: fc.array(fc.boolean(), { minLength: cuts.length, maxLength: cuts.length }),
    }),
  );

const text = (hundredths: number): string => decimal(BigInt(hundredths), 2);

function intervalsOf({ cuts, owns }: Tiers): readonly Interval[] {
  return [...cuts, undefined].map((upper, index) => {
    const lower = cuts[index - 1];
    return {
      ...(lower === undefined ? {} : { lower: text(lower), lowerIncluded: owns[index - 1] === false }),
      ...(upper === undefined ? {} : { upper: text(upper), upperIncluded: owns[index] === true }),
    };
  });
}

const tiered = (intervals: readonly Interval[]): string => `
schedule: test/tiers
title: 阶次
currency: CNY
effective: { from: 2020-01-01 }
basis: [ { law: 某法 } ]
facts: { 长度: { kind: quantity, unit: 米, decimals: 2, domain: "(0..100]" } }
grades: { rows: [ ${intervals.map((one, i) => `{ grade: "档${i}", 长度: "${printInterval(one)}" }`).join(', ')} ] }
fines: [ { payer: 当事人, range: [1, 2], place: lowest } ]
rounding: { to: 1, mode: half-up }
`;

test('each edge of a grade, and each value beside it, belongs to exactly one row', () => {
  fc.assert(
    fc.property(tiers, (drawn) => {
      const intervals = intervalsOf(drawn);
      const plan = load(tiered(intervals));
      for (const value of [1, 10_000, ...drawn.cuts.flatMap((cut) => [cut - 1, cut, cut + 1])]) {
        const holding = intervals.flatMap((one, i) => (inside(one, read(text(value))) ? [`档${i}`] : []));
        expect(holding).toHaveLength(1);
        const result = safeAssess(plan, { facts: { 长度: text(value) } });
        expect([result.ok && result.value.fines[0]?.grade]).toEqual(holding);
      }
    }),
    runs(1),
  );
});

const sketch = load(SKETCH);

function amountOf(facts: Case['facts']): number {
  const result = safeAssess(sketch, { facts });
  return Number(result.ok ? result.value.fines[0]?.amount : 'NaN'); // whole yuan
}

test('more area is never cheaper', () => {
  const hundredths = fc.integer({ min: 1, max: 100_000 });
  fc.assert(
    fc.property(hundredths, hundredths, fc.constantFrom('yes', 'no'), (a, b, first) => {
      const [less = 0, more = 0] = sorted([a, b]);
      expect(amountOf({ area: text(less), first })).toBeLessThanOrEqual(
        amountOf({ area: text(more), first }),
      );
    }),
    runs(5),
  );
});

test('no step from 0.01 to 21 ㎡ is cheaper than the one before', () => {
  for (const first of ['yes', 'no']) {
    let before = 0;
    for (let area = 1; area <= 2100; area += 1) {
      const amount = amountOf({ area: text(area), first });
      expect(amount).toBeGreaterThanOrEqual(before);
      before = amount;
    }
  }
});

test('the first time is never dearer', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), (area) => {
      expect(amountOf({ area: text(area), first: 'yes' })).toBeLessThanOrEqual(
        amountOf({ area: text(area) }),
      );
    }),
    runs(5),
  );
});

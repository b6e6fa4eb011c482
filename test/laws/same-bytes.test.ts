import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Case, type Plan, safeAssess } from '../../src/index.ts';
import { printSchedule } from '../oracle/print-schedule.ts';
import { drawn } from './draw.ts';
import { load } from './engine.ts';
import { runs } from './runs.ts';
import { SKETCH } from './sketch.ts';

const bytes = (plan: Plan, facts: Case['facts']): string => JSON.stringify(safeAssess(plan, { facts }));

const reversed = <T>(map: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(map).reverse());

test('the same plan and facts give the same bytes, from a plan read twice or through JSON', () => {
  fc.assert(
    fc.property(drawn(5), ({ schedule, cases }) => {
      const text = printSchedule(schedule);
      const plan = load(text);
      const again = load(text);
      const stored: Plan = JSON.parse(JSON.stringify(plan));
      expect(JSON.stringify(again)).toBe(JSON.stringify(plan));
      for (const facts of cases) {
        const first = bytes(plan, facts);
        expect(bytes(plan, facts)).toBe(first);
        expect(bytes(again, facts)).toBe(first);
        expect(bytes(stored, facts)).toBe(first);
      }
    }),
    runs(1),
  );
});

test('the order in which the facts are given changes nothing', () => {
  fc.assert(
    fc.property(drawn(10), ({ schedule, cases }) => {
      const plan = load(printSchedule(schedule));
      for (const facts of cases) expect(bytes(plan, reversed(facts))).toBe(bytes(plan, facts));
    }),
    runs(1),
  );
});

/** Areas of the sketch in hundredths. */
const hundredths = fc.integer({ min: 1, max: 100_000 });
const sketch = load(SKETCH);

test('a fact as text, with zeros at its end or as a JavaScript number is the same fact', () => {
  fc.assert(
    fc.property(hundredths, fc.constantFrom('yes', 'no'), (area, first) => {
      const text = bytes(sketch, { area: `${area / 100}`, first });
      expect(bytes(sketch, { area: area / 100, first: first === 'yes' })).toBe(text);
      expect(bytes(sketch, { area: (area / 100).toFixed(2), first })).toBe(text);
      expect(bytes(sketch, { area: (area / 100).toFixed(5), first })).toBe(text);
    }),
    runs(5),
  );
});

test('a fact under its label is the same fact', () => {
  fc.assert(
    fc.property(hundredths, (area) => {
      const amountOf = (facts: Case['facts']): unknown => {
        const result = safeAssess(sketch, { facts });
        return result.ok && result.value.fines[0]?.amount;
      };
      expect(amountOf({ 违法面积: `${area / 100}`, 初次违法: 'yes' })).toBe(
        amountOf({ area: `${area / 100}`, first: 'yes' }),
      );
    }),
  );
});

test('what happens to the input afterwards changes no result', () => {
  fc.assert(
    fc.property(hundredths, hundredths, (area, other) => {
      const expected = bytes(sketch, { area: `${area / 100}` });
      const facts: Record<string, string> = { area: `${area / 100}` };
      const input = { facts };
      const result = safeAssess(sketch, input);
      facts.area = `${other / 100}`;
      facts.first = 'yes';
      input.facts = {};
      expect(JSON.stringify(result)).toBe(expected);
      expect(bytes(sketch, { area: `${area / 100}` })).toBe(expected);
    }),
  );
});

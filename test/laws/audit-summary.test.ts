import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptTable } from '../../src/audit/summary/kept-table.ts';
import { type AuditFinding, auditor, mergeSummaries, summariser } from '../../src/audit.ts';
import { add, parseRational, printRational, ZERO } from '../../src/base/rational.ts';
import { record, shop, shopLater } from '../unit/audit/records.ts';
import { runs } from './runs.ts';

const { review } = auditor([shop], { against: [shopLater] });

const amounts = fc.oneof(
  fc.integer({ min: 0, max: 3000 }).map(String),
  fc.constantFrom(
    '583',
    '467',
    '583.5',
    '583.123456',
    '99999999999999.99',
    '123456789012345678901',
    'x',
    '0',
  ),
);
const records = fc.record({
  amount: amounts,
  area: fc.constantFrom('0.5', '3.5', '3.51', '7', '100', '5000'),
  organ: fc.constantFrom('甲局', '乙局', '丙局'),
  officer: fc.constantFrom('一', '二', '1'),
  decided: fc.constantFrom('2015-01-05', '2015-02-05', 'never'),
});

type Given = typeof records extends fc.Arbitrary<infer T> ? T : never;

const findingOf = ({ amount, area, ...names }: Given, index: number): AuditFinding =>
  review({ ...record(amount), facts: { area }, case: String(index % 3), ...names }, index + 1);

const summaryOf = (findings: readonly AuditFinding[]) => {
  const one = summariser();
  for (const finding of findings) one.add(finding);
  return one.summary();
};

test('any split of the records, in any order, merges to the same summary', () => {
  fc.assert(
    fc.property(
      fc.array(records, { maxLength: 60 }),
      fc.array(fc.nat(3), { minLength: 60, maxLength: 60 }),
      fc.boolean(),
      (given, parts, reversed) => {
        const findings = given.map(findingOf);
        const whole = JSON.stringify(summaryOf(findings));
        const split = [0, 1, 2, 3].map((part) => findings.filter((_, index) => parts[index] === part));
        const summaries = split.map((part) => summaryOf(reversed ? [...part].reverse() : part));
        const [a, b, c, d] = summaries as [
          (typeof summaries)[0],
          (typeof summaries)[0],
          (typeof summaries)[0],
          (typeof summaries)[0],
        ];
        expect(JSON.stringify(mergeSummaries(summaries))).toBe(whole);
        expect(JSON.stringify(mergeSummaries([d, mergeSummaries([c, a]), b]))).toBe(whole);
        const stored = JSON.parse(JSON.stringify(summaries)) as typeof summaries;
        expect(JSON.stringify(mergeSummaries(stored))).toBe(whole);
      },
    ),
    runs(2),
  );
});

test('the sums are exact', () => {
  fc.assert(
    fc.property(fc.array(records, { maxLength: 40 }), (given) => {
      const findings = given.map(findingOf);
      const sum = (texts: readonly (string | null)[]): string =>
        printRational(
          texts.flatMap((text) => (text === null ? [] : [parseRational(text)])).reduce(add, ZERO),
        );
      const readable = findings.filter(({ code }) => code !== 5);
      const { all } = summaryOf(findings);
      expect(all.records).toBe(findings.length);
      expect(all.codes.reduce((a, b) => a + b, 0)).toBe(findings.length);
      expect(all.money['CNY']?.decided ?? '0').toBe(sum(readable.map(({ decided }) => decided)));
      const much = readable.map(({ difference }) => difference).filter((text) => !text?.startsWith('-'));
      expect(all.money['CNY']?.tooMuch ?? '0').toBe(sum(much));
    }),
    runs(2),
  );
});

test('a table that is too small keeps complete entries, the same for every split', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(60), { maxLength: 300 }), fc.nat(300), (keys, cut) => {
      const count = (part: readonly number[]) => {
        const table = keptTable(8, () => ({ count: 0 }));
        for (const key of part) {
          const entry = table.of(`k${key}`);
          if (entry) entry.count += 1;
        }
        return table;
      };
      const whole = count(keys);
      const merged = keptTable(8, () => ({ count: 0 }));
      for (const part of [count(keys.slice(cut)), count(keys.slice(0, cut))]) {
        for (const [key, { count: more }] of part.entries()) {
          const entry = merged.of(key);
          if (entry) entry.count += more;
        }
        if (part.isFull()) merged.markFull();
      }
      expect(merged.entries()).toEqual(whole.entries());
      expect(merged.isFull()).toBe(whole.isFull());
      for (const [key, { count: found }] of whole.entries())
        expect(found).toBe(keys.filter((one) => `k${one}` === key).length);
      expect(whole.isFull()).toBe(new Set(keys).size > 8);
    }),
    runs(5),
  );
});

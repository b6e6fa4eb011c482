import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importTable, readCsvTable } from '../../src/import-table.ts';
import { assess, parseSchedule, safeParseSchedule } from '../../src/index.ts';
import { STALL_CSV } from '../cli/import-tables.ts';

const words = { head: [], guard: 'left' };

const imported = (csv: string) => {
  const sheet = readCsvTable(new TextEncoder().encode(csv), 't.csv', 'utf-8');
  if (!sheet.ok) throw new Error(JSON.stringify(sheet.problems));
  return importTable([sheet.value], 't.csv', words);
};

/** Whole numbers that rise: the edges of grades, or of bands. */
const rising = (count: number) =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: 100_000 }), { minLength: count, maxLength: count })
    .map((numbers) => [...numbers].sort((a, b) => a - b));

/** The ways to write a tier, and whether each of its ends belongs to it. */
const TIERS = [
  { write: (a: string, b: string) => `${a}㎡以上不足${b}㎡`, lower: true },
  { write: (a: string, b: string) => `超过${a}㎡、${b}㎡以下`, lower: false },
  { write: (a: string, b: string) => `${a} ㎡ 以上（不含本数），不超过${b}㎡`, lower: false },
  { write: (a: string, b: string) => `[${a}..${b})`, lower: true },
  { write: (a: string, b: string) => `≥${a},<${b}`, lower: true },
];

/** A number as people write it. */
const written = (number: number, how: number): string => {
  if (how === 1)
    return String(number)
      .replace(/\B(?=(\d{3})+$)/g, '，')
      .replaceAll('，', ',');
  if (how === 2)
    return String(number).replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  return how === 3 && number % 1000 === 0 ? `${number / 10_000}万` : String(number);
};

/** A cell of CSV: commas make it a quoted one. */
const quoted = (text: string): string => (text.includes(',') ? `"${text}"` : text);

describe('a table of three grades', () => {
  it('has after the import, at and beside each edge, the band that its row says', () => {
    const table = fc.record({
      edges: rising(4),
      amounts: rising(4),
      tier: fc.constantFrom(...TIERS),
      how: fc.integer({ min: 0, max: 3 }),
    });
    fc.assert(
      fc.property(table, ({ edges, amounts, tier, how }) => {
        const rows = [0, 1, 2].map((row) => {
          const [from = 0, to = 0] = edges.slice(row, row + 2);
          const [min = 0, max = 0] = amounts.slice(row, row + 2);
          const condition = tier.write(written(from, how === 3 ? 0 : how), written(to, how === 3 ? 0 : how));
          return `${'甲乙丙'.charAt(row)},${quoted(condition)},${quoted(`${written(min, how)}元以上${written(max, how)}元以下`)}`;
        });
        const csv = [
          ...[
            '【基本信息】',
            '标识,cn/test/t',
            '违法行为,某行为',
            '币种,CNY',
            '施行日期,2020-01-01',
            '法律名称,某法',
          ],
          ...[
            '被处罚人,当事人',
            `法定幅度,${quoted(`${amounts[0]}元以上${amounts[3]}元以下`)}`,
            '取整,四舍五入到元',
          ],
          ...['【案件事实】', '名称,类型,单位,小数位数', '面积,数量,㎡,2'],
          ...['【裁量阶次】', '阶次,面积,裁量幅度', ...rows],
        ].join('\n');
        const { text, problems } = imported(csv);
        expect(problems).toEqual([]);
        const plan = parseSchedule(text);
        for (const row of [0, 1, 2]) {
          const [from = 0, to = 0] = edges.slice(row, row + 2);
          const band = { min: String(amounts[row]), max: String(amounts[row + 1]) };
          // the end that belongs to the tier, and the other end moved inside it by 0.01
          const inside = tier.lower ? [String(from), `${to - 1}.99`] : [`${from}.01`, String(to)];
          for (const area of inside)
            expect(assess(plan, { facts: { 面积: area } }).fines[0]?.band).toEqual(band);
        }
      }),
    );
  });
});

describe('whatever stands in a cell', () => {
  it('is read, or told and kept; the draft is YAML, and loads only where all was read', () => {
    const lines = STALL_CSV.trimEnd().split('\n');
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        '3—6㎡',
        '以上',
        '5',
        '5%',
        '#REF!',
        '- a',
        '{',
        '"',
        "'",
        'null',
        '~',
        '是',
        '一万五',
        '=',
      ),
    );
    fc.assert(
      fc.property(fc.nat(lines.length - 1), fc.nat(8), text, (line, column, found) => {
        fc.pre(!/[\ud800-\udfff\0]/.test(found));
        const cells = (lines[line] ?? '').split(',');
        while (cells.length <= column) cells.push('');
        cells[column] = `"${found.replaceAll('"', '""')}"`;
        const csv = lines.map((one, at) => (at === line ? cells.join(',') : one)).join('\n');
        const { text: draft, problems } = imported(csv);
        const loaded = safeParseSchedule(draft);
        const codes = loaded.ok ? [] : loaded.problems.map(({ code }) => code);
        if (problems.length > 0) expect(loaded.ok).toBe(false);
        // a text may hold what no schedule may: told by the parser as such, with its place
        expect(
          codes.filter((code) => code.startsWith('yaml/') && !/character|too-|extra-comma/.test(code)),
        ).toEqual([]);
      }),
    );
  });
});

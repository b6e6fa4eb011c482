import { describe, expect, test } from 'vitest';
import { safeParseSchedule } from '../../../src/index.ts';

const head = 'schedule: test/one\ntitle: 测试\ncurrency: CNY\neffective: { from: 2020-01-01 }\n';
const rest =
  'basis: 某法第一条\nfines: [ { payer: 当事人, range: [50, 2000] } ]\nrounding: { to: 1, mode: half-up }\n';

const problemsOf = (text: string): readonly unknown[] => {
  const result = safeParseSchedule(text, { file: 'one.yaml', include: () => head + rest });
  return result.ok ? [] : result.problems.map(({ code, params, place }) => [code, params, place]);
};

describe('a schedule where another file is to be named', () => {
  test('among the shared files: one problem, where it is named', () => {
    expect(problemsOf(`${head}uses: [cn/b]\n${rest}`)).toEqual([
      [
        'schema/other-kind',
        { file: 'cn/b.yaml', found: 'schedule', expected: 'shared' },
        { file: 'one.yaml', line: 5, column: 8 },
      ],
    ]);
  });

  test('for the procedure', () => {
    expect(problemsOf(`${head}procedure: { uses: cn/b, party: citizen }\n${rest}`)).toEqual([
      [
        'schema/other-kind',
        { file: 'cn/b.yaml', found: 'schedule', expected: 'procedure' },
        { file: 'one.yaml', line: 5, column: 20 },
      ],
    ]);
  });
});

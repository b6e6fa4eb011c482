import { describe, expect, it } from 'vitest';
import { folderOf, type Ran, runIn } from './run.ts';

const version = (from: string, to: string, max: string, currency = 'CNY'): string => `schedule: cn/test/goods
title: 测试
currency: ${currency}
effective: { from: ${from}${to} }
basis: [ { law: 测试办法, article: 第一条 } ]
facts:
  严重: { id: serious, kind: flag }
fines:
  - { payer: 当事人, range: [50, ${max}], place: highest }
rounding: { to: 1, mode: half-up }
`;

const folder = folderOf({
  'cn/test/goods/2020.yaml': version('2020-01-01', ', to: 2022-12-31', '1000'),
  'cn/test/goods/2023.yaml': version('2023-01-01', '', '3000'),
  'draft.yaml': version('2025-01-01', '', '2000'),
  'euro.yaml': version('2025-01-01', '', '2000', 'EUR'),
});
const run = (...argv: readonly string[]): Ran => runIn([folder], 'diff', ...argv);

describe('cailiang diff', () => {
  it('tells what a version changes, whatever the difference is', () => {
    // placed at the maximum: 1000 → 3000
    const { exit, out } = run('cn/test/goods@2020-01-01', 'cn/test/goods@2023-01-01');
    expect(exit).toBe(0);
    expect(out).toContain('+ 处罚加重，至多相差 2000 元');
    expect(out).toContain('    新：罚款 3000 元（增加 2000 元）');
    expect(run('cn/test/goods@2023-01-01', `${folder}/draft.yaml`).out).toContain(
      '- 处罚减轻，至多相差 1000 元',
    );
  });

  it('takes any day on which a version is in force', () => {
    expect(run('cn/test/goods@2021-05-01', 'cn/test/goods@2022-12-31').out).toContain(
      '任何案件的处理结果和罚款数额都不变。',
    );
  });

  it('prints one object with --json', () => {
    const { exit, out } = run('cn/test/goods@2020-01-01', 'cn/test/goods@2023-01-01', '--json');
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      same: false,
      regions: [{ kind: 'heavier', every: true, most: '2000', exact: true }],
    });
  });

  it.each([
    ['files/version-needed', ['cn/test/goods', 'cn/test/goods@2023-01-01']],
    ['files/unknown-schedule', ['cn/test/godos@2023-01-01', 'cn/test/goods@2023-01-01']],
    ['assess/not-in-force', ['cn/test/goods@2019-12-31', 'cn/test/goods@2023-01-01']],
    ['facts/date', ['cn/test/goods@last', 'cn/test/goods@2023-01-01']],
    ['facts/date', ['cn/test/goods@2023-02-29', 'cn/test/goods@2023-01-01']],
    ['assess/compare-currency', ['cn/test/goods@2023-01-01', `${folder}/euro.yaml`]],
  ])('refuses with %s', (code, argv) => {
    const { exit, out, err } = run(...argv, '--lang', 'en');
    expect([exit, out]).toEqual([1, '']);
    expect(err).toContain(code);
  });

  it('tells which of the two has no such version, whichever it is', () => {
    const argv = ['cn/test/goods@2019-12-31', 'cn/test/goods@2023-01-01'];
    for (const both of [argv, [...argv].reverse()]) {
      const { err } = run(...both);
      expect(err).toMatch(/2020\.yaml:4:12 错误 assess\/not-in-force\n {2}2019-12-31 这一天/);
    }
    const two = run(`${folder}/euro.yaml`, 'cn/test/goods@2023-02-29', '--lang', 'en').err;
    expect(two).toContain('"cn/test/goods@2023-02-29" for the version (the day behind @)');
  });

  it('needs both', () => {
    expect(run('cn/test/goods@2023-01-01').exit).toBe(2);
  });
});

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, type Ran, runIn } from './run.ts';
import { ALL, SHOP } from './schedules.ts';

const folder = folderOf(ALL);
const run = (...argv: readonly string[]): Ran => runIn([folder], ...argv);

describe('cailiang check', () => {
  it('has a line for each schedule and one that sums up', () => {
    const { exit, out, err } = run('check');
    expect(exit).toBe(0);
    expect(err).toBe('');
    expect(out).toBe(
      [
        '   裁量基准       版本        示例  名称',
        '✓  cn/test/goods              0/0   销售不合格商品',
        '✓  cn/test/plots              0/0   毁坏林地',
        '✓  cn/test/shop               2/2   超出门窗摆放物品经营',
        '✓  cn/test/stall              1/1   擅自堆放物料',
        '✓  cn/test/twice  2001-01-01  0/0   旧规定',
        '✓  cn/test/twice  2021-01-01  0/0   新规定',
        '',
        '共 6 个裁量基准，通过 6 个；示例 3 个，全部成立。',
        '',
      ].join('\n'),
    );
  });

  it('takes files, folders and ids', () => {
    expect(run('check', 'cn/test/shop').out).toContain('共 1 个裁量基准，通过 1 个；示例 2 个，全部成立。');
    expect(run('check', join(folder, 'cn/test/twice')).out).toContain('共 2 个裁量基准');
    expect(run('check', join(folder, 'cn/test/shop.yaml'), '--lang', 'en').out).toContain(
      '1 schedule: 1 passed; 2 examples: all hold.',
    );
  });

  it('shows an example that does not hold: where, what it says, what the engine gives', () => {
    const broken = folderOf({
      'shop.yaml': SHOP.replace('fine: 583', 'fine: 584').replace('cn/test/shop', 'shop'),
    });
    const file = join(broken, 'shop.yaml');
    const ran = runIn([broken], 'check', file);
    expect(ran.exit).toBe(1);
    expect(ran.out).toContain('✗  shop');
    expect(ran.out).toContain('1/2');
    expect(ran.out).toContain(`${file}:25:5 第 1 个示例不成立（共 2 个）`);
    expect(ran.out).toContain('      > 25 |   - { facts: { area: 3.5 }, grade: 较重, fine: 584 }');
    expect(ran.out).toContain('      罚款数额：示例写的是 584，计算结果是 583');
    expect(ran.out).toContain('共 1 个裁量基准，通过 0 个，未通过 1 个；示例 2 个，成立 1 个，不成立 1 个。');
    const data = JSON.parse(runIn([broken], 'check', file, '--json').out);
    expect(data.schedules[0]).toMatchObject({
      sound: false,
      examples: [
        { holds: false, differences: [{ what: 'fine', expected: '584', found: '583' }] },
        { holds: true },
      ],
    });
  });

  it('shows the problems of a schedule that does not load, with the lines around them', () => {
    const broken = folderOf({ 'a.yaml': SHOP.replace('label: 违法面积', 'lable: 违法面积') });
    const ran = runIn([broken], 'check', broken);
    expect(ran.exit).toBe(1);
    expect(ran.out).toContain('不能读取');
    expect(ran.out).toContain('schema/unknown-key');
    expect(ran.out).toContain('您是不是要写：label');
    expect(ran.out).toMatch(/\n {10}\| {10}\^\n|\^/);
    expect(ran.out).toContain('未通过 1 个（其中 1 个不能读取）');
  });

  it('tells the problem of an example that cannot be worked out', () => {
    const broken = folderOf({ 'shop.yaml': SHOP.replace('facts: { area: 3.5 }', 'facts: { area: 3500 }') });
    const { out } = runIn([broken], 'check', broken);
    expect(out).toContain('这个案件不能计算：');
    expect(out).toContain('facts/outside');
  });

  it('refuses a path that leads nowhere', () => {
    const ran = run('check', 'nowhere.yaml', '--json');
    expect(ran.exit).toBe(1);
    expect(JSON.parse(ran.out)).toEqual({
      problems: [{ code: 'files/not-found', params: { file: 'nowhere.yaml' } }],
    });
    expect(runIn([folderOf({ 'x.txt': '' })], 'check').exit).toBe(1);
  });
});

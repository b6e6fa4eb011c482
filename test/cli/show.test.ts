import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, type Ran, runIn } from './run.ts';
import { ALL, SHOP } from './schedules.ts';

const folder = folderOf(ALL);
const run = (...argv: readonly string[]): Ran => runIn([folder], ...argv);

describe('cailiang show', () => {
  it('lists the schedules in aligned columns', () => {
    const { exit, out } = run('show');
    expect(exit).toBe(0);
    expect(out).toBe(
      [
        'cn/test/goods  2022-01-01  销售不合格商品',
        'cn/test/plots  2020-01-01  毁坏林地',
        'cn/test/shop   2010-11-01  超出门窗摆放物品经营',
        'cn/test/stall  2021-01-01  擅自堆放物料',
        'cn/test/twice  2001-01-01  旧规定',
        'cn/test/twice  2021-01-01  新规定',
        '',
        '共 6 个裁量基准。',
        '用 cailiang show 标识 查看其中一个需要哪些案件事实。',
        '',
      ].join('\n'),
    );
    expect(run('show', '--lang', 'en').out).toContain('6 schedules.');
  });

  it('lists them as data', () => {
    const list = JSON.parse(run('show', '--json').out);
    expect(list).toHaveLength(6);
    expect(Object.keys(list[0])).toEqual(['id', 'version', 'title', 'digest']);
  });

  it('says what one schedule asks for, with a command to begin with', () => {
    expect(run('show', 'cn/test/shop').out).toBe(
      [
        '超出门窗摆放物品经营',
        '  标识      cn/test/shop',
        '  版本      2010-11-01 起施行',
        '  处罚依据  《某市市容条例》第三十一条：可处以50至2000元的罚款',
        '  被处罚人  当事人（可以处罚款）',
        '  法定幅度  50 元以上 2000 元以下',
        '  裁量阶次  轻微 < 一般 < 较重 < 严重 < 特别严重（由轻到重）',
        '  位置      在裁量幅度内，按违法面积在本阶次区间中所处的位置，由下限到上限按比例',
        '            确定；“特别严重”阶次到 20 ㎡ 时取上限',
        '  取整      四舍五入到 1 元的整数倍，不超出法定幅度',
        '',
        '案件事实',
        '  违法面积  area  数量  ㎡，2 位小数  越大越重  0 ㎡ 以上（不含本数）、1000 ㎡ 以下（含本数）',
        '',
        '裁量情节',
        '  初次违法（应当从轻）  first=yes|no',
        '      数额乘以 0.8',
        '      依据：《行政处罚法》第三十三条',
        '',
        '假定',
        '  按比例取值为本文件所设',
        '',
        '例如',
        '  cailiang fine cn/test/shop area=3.5',
        '',
      ].join('\n'),
    );
  });

  it('names options, words, lists and figures', () => {
    const stall = run('show', 'cn/test/stall').out;
    expect(stall).toContain('单位 | 个人');
    expect(stall).toContain('--figure fine=…');
    expect(stall).toContain('party=单位 area=12 overdue=yes --figure 2500 --reason 占用主要道路');
    expect(run('show', 'cn/test/goods').out).toContain('也可写：无法计算');
    const plots = run('show', 'cn/test/plots').out;
    expect(plots).toContain('项数 1 以上（含本数）、9 以下（含本数），每项填写：');
    expect(plots).toContain('--case case.json');
    expect(plots).toContain('{"facts":{"plots":[{"size":"10"}]}}');
  });

  it('shows commands that work', () => {
    for (const id of ['cn/test/shop', 'cn/test/stall', 'cn/test/goods']) {
      const line =
        run('show', id)
          .out.split('\n')
          .find((text) => text.includes('cailiang fine')) ?? '';
      const ran = run(...line.trim().split(' ').slice(1));
      expect(ran.err).toBe('');
      expect(ran.exit).toBe(0);
    }
  });

  it('names the file where the schedule was given as one, so that the command works anywhere', () => {
    const elsewhere = folderOf({
      'own/shop.yaml': SHOP,
      "my files/it's.yaml": SHOP,
      'else/cn/test/shop/a.yaml': SHOP,
    });
    const plain = join(elsewhere, 'own/shop.yaml');
    const command = (...argv: readonly string[]): string =>
      runIn([], 'show', ...argv)
        .out.split('\n')
        .find((text) => text.includes('cailiang fine')) ?? '';
    expect(command(plain)).toBe(`  cailiang fine ${plain} area=3.5`);
    expect(command(plain, '--lang', 'en')).toBe(command(plain));
    expect(runIn([], ...command(plain).trim().split(' ').slice(1)).exit).toBe(0);
    const odd = join(elsewhere, "my files/it's.yaml");
    expect(command(odd)).toBe(`  cailiang fine '${odd.replace("'", "'\\''")}' area=3.5`);
    const versions = join(elsewhere, 'else/cn/test/shop');
    expect(command(versions)).toBe(`  cailiang fine ${versions} area=3.5`);
  });

  it('gives what a form needs as data, both versions where there are two', () => {
    const shop = JSON.parse(run('show', 'cn/test/shop', '--json').out);
    expect(shop).toMatchObject({
      schedule: { id: 'cn/test/shop', version: '2010-11-01' },
      facts: [{ id: 'area', unit: '㎡' }],
      circumstances: [{ id: 'first', kinds: ['lenient'] }],
      grades: ['轻微', '一般', '较重', '严重', '特别严重'],
      fines: [{ id: 'fine', payer: '当事人', duty: 'may' }],
    });
    expect(JSON.parse(run('show', 'cn/test/twice', '--json').out)).toHaveLength(2);
  });

  it('speaks English', () => {
    const { out } = run('show', 'cn/test/shop', '--lang', 'en');
    expect(out).toContain('in force from 2010-11-01');
    expect(out).toContain('above 0 ㎡ and at most 1000 ㎡');
    expect(out).not.toMatch(/[，；：（）]/);
  });

  it('lists the schedules of a folder, by its name or its path', () => {
    const all = run('show');
    for (const name of ['cn', 'cn/test', join(folder, 'cn/test')]) expect(run('show', name)).toEqual(all);
    expect(run('show', 'cn/test', '--json')).toEqual(run('show', '--json'));
  });

  it('takes the folder of the versions of one schedule for that schedule', () => {
    const { out } = run('show', 'cn/test/twice');
    expect(out).toContain('新规定');
    expect(run('show', join(folder, 'cn/test/twice')).out).toBe(out);
  });

  it('lists the sound ones beside the broken ones, and says so', () => {
    const mixed = folderOf({
      'a/good.yaml': SHOP.replace('cn/test/shop', 'a/good'),
      'a/bad.yaml': 'schedule: a/bad\n',
    });
    const ran = runIn([mixed], 'show');
    expect(ran.exit).toBe(1);
    expect(ran.out).toContain('a/good');
    expect(ran.err).toContain('schema/');
    const data = JSON.parse(runIn([mixed], 'show', '--json').out);
    expect(data.schedules).toHaveLength(1);
    expect(data.problems.length).toBeGreaterThan(0);
  });

  it('refuses an unknown schedule and an empty folder', () => {
    expect(run('show', 'cn/none').exit).toBe(1);
    const empty = runIn([folderOf({ 'note.txt': '' })], 'show', '--json');
    expect(empty.exit).toBe(1);
    expect(JSON.parse(empty.out).problems[0].code).toBe('files/no-schedules');
  });
});

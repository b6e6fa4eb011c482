import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, type Ran, runIn, runWith } from './run.ts';
import { NEW, OLD, SHOP, STALL } from './schedules.ts';

const FILES = {
  'cn/test/shop.yaml': SHOP,
  'cn/test/stall.yaml': STALL,
  'cn/test/twice/2001.yaml': OLD,
  'cn/test/twice/2021.yaml': NEW,
};
const folder = folderOf(FILES);
const run = (...argv: readonly string[]): Ran => runIn([folder], ...argv);

/** The lines that begin a schedule. */
const heads = (out: string): readonly string[] => out.split('\n').filter((line) => /^[✓✗] cn\//.test(line));

describe('cailiang check', () => {
  it('has a line for each schedule, aligned, and lines that sum up', () => {
    const { exit, out, err } = run('check');
    expect(exit).toBe(0);
    expect(err).toBe('');
    expect(heads(out).map((line) => line.replace(/✓\d+ +✗/, '✓n ✗'))).toEqual([
      '✓ cn/test/shop              ✓n ✗0  ?0  !1   算例 2/2  超出门窗摆放物品经营',
      '✓ cn/test/stall             ✓n ✗0  ?0  !0   算例 1/1  擅自堆放物料',
      '✓ cn/test/twice 2001-01-01  ✓n ✗0  ?0  !1   算例 0/0  旧规定',
      '✓ cn/test/twice 2021-01-01  ✓n ✗0  ?0  !1   算例 0/0  新规定',
    ]);
    expect(out).toMatch(
      /\n\n共 4 个裁量基准，通过 4 个；算例 3 个，全部成立。\n✓ 已证明 \d+ 项，✗ 错误 0 处，\? 未判定 0 项，! 提示 3 条。\n$/,
    );
    expect(run('check', '--lang', 'en').out).toMatch(
      /\n4 schedules: 4 passed; 3 examples: all hold\.\n✓ \d+ proved, ✗ 0 faults, \? 0 undecided, ! 3 notes\.\n$/,
    );
  });

  it('tells what is to know in a line each, with a case and its amounts', () => {
    // 0.01 ㎡: 50 + 150 × 0.01 = 51.5; × 0.8 = 41.2, below 50
    const { out } = run('check', 'cn/test/shop');
    expect(out).toContain(
      [
        '    ! 罚款的计算所得会低于法定下限，只能按下限处罚。例如：违法面积 0.01 ㎡，具有',
        '      “初次违法”情节；算得 41.2 元，低于法定下限 50 元，按 50 元处罚（第 22 行）',
        '    - 算例没有涉及：4 行、4 处界限，加 --all 逐项列出',
      ].join('\n'),
    );
    expect(run('check', 'cn/test/twice').out).toContain('    ! 案件事实“n”从不影响罚款（第 6 行）');
  });

  it('lists what is proved, and what no example touches, only where all is asked for', () => {
    const usual = run('check', 'cn/test/shop').out;
    const { out } = run('check', 'cn/test/shop', '--all');
    expect(usual).not.toContain('    ✓');
    expect(out).toContain('    ✓ 裁量阶次没有空档：每个案件都有对应的一档（第 9 行）');
    expect(out).toContain('    ✓ “违法面积”增大时，罚款从不降低（第 20 行）');
    expect(out).toContain('      - 第 10 行 grade: 轻微, area: (0..1]\n');
    expect(out).toContain('      - 违法面积 6 ㎡\n');
    expect(run('check', 'cn/test/shop', '--all', '--lang', 'en').out).toContain(
      '    ✓ with more of "违法面积" the fine never falls (line 20)',
    );
  });

  it('takes files, folders and ids, each file once', () => {
    expect(run('check', 'cn/test/shop').out).toContain('共 1 个裁量基准，通过 1 个；算例 2 个，全部成立。');
    expect(run('check', 'cn').out).toContain('共 4 个裁量基准');
    expect(run('check', join(folder, 'cn/test/twice')).out).toContain('共 2 个裁量基准');
    const file = join(folder, 'cn/test/shop.yaml');
    expect(run('check', file, file, '--lang', 'en').out).toContain(
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
    expect(ran.out).toMatch(/^✗ shop {2}✓\d+ +✗0 {2}\?0 {2}!1 {3}算例 1\/2/);
    expect(ran.out).toContain(`    ✗ ${file}:25:5 第 1 个算例不成立（共 2 个）`);
    expect(ran.out).toContain('      > 25 |   - { facts: { area: 3.5 }, grade: 较重, fine: 584 }');
    expect(ran.out).toContain('      罚款数额：算例写的是 584，计算结果是 583');
    expect(ran.out).toContain('共 1 个裁量基准，通过 0 个，未通过 1 个；算例 2 个，成立 1 个，不成立 1 个。');
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
    const broken = folderOf({
      'a.yaml': SHOP.replace('label: 违法面积', 'lable: 违法面积'),
      'b.yaml': STALL,
    });
    const ran = runIn([broken], 'check', broken);
    expect(ran.exit).toBe(1);
    expect(ran.out).toMatch(/^✗ .*a\.yaml {2}不能读取\n/);
    expect(ran.out).toContain('schema/unknown-key');
    expect(ran.out).toContain('您是不是要写：label');
    expect(ran.out).toMatch(/\n {10}\| {11}\^\n/);
    expect(ran.out).toContain('未通过 1 个（其中 1 个不能读取）');
    expect(ran.out).toContain(`\n未通过：\n  ${join(broken, 'a.yaml')}\n`);
  });

  it('tells the problem of an example that cannot be worked out', () => {
    const broken = folderOf({ 'shop.yaml': SHOP.replace('facts: { area: 3.5 }', 'facts: { area: 3500 }') });
    const { out } = runIn([broken], 'check', broken);
    expect(out).toContain('这个案件不能计算：');
    expect(out).toContain('facts/outside');
  });

  it('tells the problem that an example expects, the one that came up, and a code that there is not', () => {
    const expecting = (facts: string, problem: string, lang: string): string => {
      const text = SHOP.replace(
        /examples:[\s\S]*$/,
        `examples:\n  - { facts: ${facts}, problem: ${problem} }\n`,
      );
      const { out } = runIn([], 'check', join(folderOf({ 'shop.yaml': text }), 'shop.yaml'), '--lang', lang);
      return out.replace(/\n +(?=facts\/)/g, ' ');
    };
    const other = expecting('{ area: 3500 }', 'facts/missing', 'zh');
    expect(other).toContain('应当出现问题 facts/missing，实际出现的是 facts/outside');
    expect(other).not.toContain('问题代码');
    const none = expecting('{ area: 3.5 }', 'facts/outsid', 'zh');
    expect(none).toContain('应当出现问题 facts/outsid，实际没有出现问题');
    expect(none).toContain('没有 facts/outsid 这个问题代码，最接近的是 facts/outside');
    const english = expecting('{ area: 3500 }', 'nothing-like-it', 'en');
    expect(english).toContain('the problem nothing-like-it was expected, but what came up is facts/outside');
    expect(english).toMatch(/there is no problem code nothing-like-it\n/);
    expect(expecting('{ area: 3500 }', 'facts/outside', 'zh')).toContain('全部成立');
  });

  it('tells two versions in force on the same day with the later one', () => {
    const both = folderOf({ 'twice/2001.yaml': OLD.replace(', to: 2020-12-31', ''), 'twice/2021.yaml': NEW });
    const ran = runIn([both], 'check', both, '--json');
    expect(ran.exit).toBe(1);
    const { schedules } = JSON.parse(ran.out);
    expect(schedules.map(({ sound }: { sound: boolean }) => sound)).toEqual([true, false]);
    expect(schedules[1].problems).toMatchObject([{ code: 'compile/versions-overlap' }]);
    const said = runIn([both], 'check', both).out;
    expect(said).toMatch(/✗ cn\/test\/twice 2021-01-01 +✓[0-9]+ +✗1 +\?0 +!1 /);
    expect(said).toContain('✗ 错误 1 处，');
    expect(runIn([both], 'check', both, '--lang', 'en').out).toContain('✗ 1 fault, ');
  });

  it('one example that does not hold is one that does not', () => {
    const broken = folderOf({ 'shop.yaml': SHOP.replace('fine: 583', 'fine: 584') });
    expect(runIn([broken], 'check', broken, '--lang', 'en').out).toContain(
      '2 examples: 1 holds, 1 does not.',
    );
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

describe('what a schedule says of itself', () => {
  // 6 ㎡: 1000; from there 1500 on: a leap of 500
  const leaping = SHOP.replace('严重: [1000, 1500]', '严重: [1500, 1500]');

  it('holds it to the leaps that it expects', () => {
    const files = folderOf({
      'a.yaml': `${leaping}expect: { jumps_at_most: 500 }\n`,
      'b.yaml': `${leaping}expect: { jumps_at_most: 499.99 }\n`,
    });
    expect(runIn([files], 'check', join(files, 'a.yaml')).exit).toBe(0);
    const { exit, out } = runIn([files], 'check', join(files, 'b.yaml'));
    expect(exit).toBe(1);
    expect(out).toContain(`${join(files, 'b.yaml')}:27:26 错误 jump`);
    expect(out).toContain('界限处罚款的跳跃超过基准自定的 499.99 元');
    expect(out).toContain('例如：违法面积 6 ㎡，罚款 1000 元；违法面积 6.01 ㎡，罚款 1500 元');
  });

  // 3 ㎡: 500; 3.01 ㎡: 400 + 600 × 0.01 ÷ 3 = 402
  const falling = SHOP.replace('较重: [500, 1000]', '较重: [400, 1000]')
    .replace('fine: 583', 'fine: 500')
    .replace('fine: 467', 'fine: 400');

  it('holds it to the directions that it expects', () => {
    const files = folderOf({ 'a.yaml': falling, 'b.yaml': `${falling}expect: { monotone: [area] }\n` });
    const noted = runIn([files], 'check', join(files, 'a.yaml'));
    expect(noted.exit).toBe(0);
    expect(noted.out).toContain('    ! 情节更重反而罚得更轻');
    const { exit, out } = runIn([files], 'check', join(files, 'b.yaml'));
    expect(exit).toBe(1);
    expect(out).toContain('错误 cheaper-when-worse');
    expect(out).toContain('（基准自己写明不许这样）');
    expect(out).toContain('例如：违法面积 3 ㎡，罚款 500 元；违法面积 3.01 ㎡，罚款 402 元');
    expect(out).toContain('最多相差：98 元');
  });

  it('shows what it accepts, with the ground, and is sound', () => {
    const accepted = `accepted:\n  - { finding: cheaper-when-worse, at: area, basis: 某条例第三条：三平方米以上的从四百元起罚 }\n`;
    const files = folderOf({ 'a.yaml': `${falling}expect: { monotone: [area] }\n${accepted}` });
    const { exit, out } = runIn([files], 'check', files);
    expect(exit).toBe(0);
    expect(out).toContain('    ! 已认可 cheaper-when-worse：情节更重反而罚得更轻');
    expect(out).toContain('      依据：《某条例》第三条');
    expect(out).toContain('! 提示 2 条（其中已认可 1 条）。');
    const data = JSON.parse(runIn([files], 'check', files, '--json').out);
    expect(data.schedules[0].proofs.counts).toMatchObject({ faults: 0, accepted: 1 });
    expect(out).not.toContain('看不到对应的结论');
  });

  it('tells what it accepts and does not find, which changes nothing', () => {
    const accepted = 'accepted:\n  - { finding: overlap, basis: 某条例第三条 }\n';
    const files = folderOf({ 'a.yaml': `${SHOP}${accepted}` });
    const { exit, out } = runIn([files], 'check', files);
    expect(exit).toBe(0);
    expect(out).toContain('    - accepted 里认可的 overlap（第 28 行）看不到对应的结论，可以删去\n');
    expect(runIn([files], 'check', files, '--lang', 'en').out).toContain(
      '    - accepted: overlap (line 28) matches no finding, and can be deleted\n',
    );
    expect(out).toContain('! 提示 1 条。');
  });
});

describe('cailiang check --json', () => {
  it('gives every answer of each schedule as data', () => {
    const { exit, out } = run('check', '--json');
    expect(exit).toBe(0);
    const { schedules } = JSON.parse(out);
    expect(schedules).toHaveLength(4);
    const [shop] = schedules;
    expect(Object.keys(shop)).toEqual([
      'file',
      'sound',
      'schedule',
      'title',
      'problems',
      'examples',
      'proofs',
    ]);
    expect(shop).toMatchObject({
      file: join(folder, 'cn/test/shop.yaml'),
      sound: true,
      schedule: { id: 'cn/test/shop', version: '2010-11-01', digest: expect.stringMatching(/^sha256:/) },
      proofs: { counts: { refuted: 1, undecided: 0, faults: 0, accepted: 0 } },
    });
    expect(Object.keys(shop.proofs)).toEqual(['counts', 'findings', 'jumps', 'touched', 'work']);
    const clipped = shop.proofs.findings.find(({ verdict }: { verdict: string }) => verdict === 'refuted');
    expect(clipped).toMatchObject({
      question: 'clipped',
      weight: 'note',
      about: { fine: 'fine', end: 'min' },
      case: { facts: { area: '0.01', first: 'yes' } },
      found: { 'fine.first': '41.2', amount: '50' },
      most: '8.8',
    });
    const proved = shop.proofs.findings.filter(({ verdict }: { verdict: string }) => verdict === 'proved');
    const examples = shop.proofs.findings.filter(
      ({ question }: { question: string }) => question === 'example',
    );
    expect(proved.length - examples.length).toBe(shop.proofs.counts.proved);
  });

  it('is one document also where there is one schedule', () => {
    expect(JSON.parse(run('check', 'cn/test/stall', '--json').out).schedules).toHaveLength(1);
  });
});

describe('a check that takes long', () => {
  /** What is written where, in order; the clock goes on by so much each time it is read. */
  function written(step: number, ...argv: readonly string[]): readonly string[] {
    const events: string[] = [];
    let clock = 0;
    const write = (text: string): void => {
      events.push(`terminal ${text}`);
    };
    runWith(
      {
        folders: [folder],
        out: (text) => {
          events.push(`out ${text.trim().split(' ').slice(0, 2).join(' ')}`);
        },
        terminal: {
          write,
          columns: 60,
          now: () => {
            clock += step;
            return clock;
          },
        },
      },
      'check',
      ...argv,
    );
    return events;
  }

  it('tells each schedule as soon as it is checked, and draws a bar below', () => {
    expect(written(600)).toEqual([
      'out ✓ cn/test/shop', // 600 ms after the start: nothing is drawn yet
      'terminal \r检查中 [######------------------] 1/4 cn/test/stall\u001b[K',
      'terminal \r\u001b[K',
      'out ✓ cn/test/stall',
      'terminal \r检查中 [############------------] 2/4 cn/test/twice\u001b[K',
      'terminal \r\u001b[K',
      'out ✓ cn/test/twice',
      'terminal \r检查中 [##################------] 3/4 cn/test/twice\u001b[K',
      'terminal \r\u001b[K',
      'out ✓ cn/test/twice',
      'out 共 4',
    ]);
  });

  it('draws no bar where it is over soon, or there is one schedule, or no terminal', () => {
    const drawn = (events: readonly string[]): boolean =>
      events.some((event) => event.startsWith('terminal'));
    expect(drawn(written(100))).toBe(false);
    expect(drawn(written(5000, 'cn/test/shop'))).toBe(false);
    expect(run('check').err).toBe('');
  });

  it('never fills the line of the terminal', () => {
    const long = folderOf({
      'a.yaml': SHOP,
      'b.yaml': STALL.replace('cn/test/stall', 'cn/test/a-name-that-is-much-too-long-for-one-line'),
    });
    let clock = 0;
    const lines: string[] = [];
    const now = (): number => {
      clock += 2000;
      return clock;
    };
    runWith(
      { terminal: { write: (text) => lines.push(text), columns: 60, now } },
      'check',
      long,
      '--lang',
      'en',
    );
    const drawn = lines.map((line) => line.slice(1, -3)).filter((line) => line !== ''); // without \r and ESC[K
    expect(drawn).toEqual([
      'Checking [------------------------] 0/2 cn/test/shop',
      'Checking [############------------] 1/2 ...ong-for-one-line',
    ]);
    expect(Math.max(...drawn.map((line) => line.length))).toBeLessThan(60);
  });
});

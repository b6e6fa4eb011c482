import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, type Ran, runIn } from './run.ts';
import { ALL, SHOP } from './schedules.ts';

const CASES = {
  'one.json': '{ "facts": { "area": "3.5" } }',
  'plots.json': '{ "facts": { "plots": [ { "size": "3" }, { "size": "4.5" } ] } }',
  'flag.json': '{ "facts": { "area": 3.5, "first": true } }',
  'acts.yaml': 'acts: [ { schedule: cn/test/shop, facts: { area: 3.5, first: true } } ]',
  'day.yaml': 'on: 2015-01-01\nfacts: { area: 3.5 }\n',
  'wrong.yaml': `on: 2024-01-02
decided: 2024-01-01
facts:
  违法面积: 3.555
  first: "true"
  nosuch: 1
figures:
  cut: { value: 5, reason: 无 }
`,
  'twice.yaml': 'facts:\n  first: 也许\n  初次违法: yes\n',
  'lists.yaml': `facts:
  地块:
    - { 面积: 3 }
    - { 面积: x }
`,
  'twice-in-list.yaml': 'facts: { plots: [ { 面积: 3, size: 4 } ] }\n',
  'little.yaml': 'facts: { first: yes }\n',
  'two.yaml': `acts:
  - { schedule: cn/test/shop, facts: { area: 3.5 } }
  - { schedule: cn/test/stall, facts: { party: 个人, area: 2.555, overdue: 1 } }
`,
  'no-size.json': '{ "facts": { "plots": [ {} ] } }',
  'broken.json': '{ "facts": { "area": }',
  'heaviest.yaml': `together: heaviest
acts:
  - { schedule: cn/test/shop, name: 店外摆放, facts: { area: 3.5 } }
  - schedule: cn/test/stall
    facts: { party: 个人, area: 2, overdue: yes }
    figures: { fine: { value: 300, reason: 已清理 } }
`,
};
const OTHERS = {
  'cn/test/none.yaml': `schedule: cn/test/none
title: 测试
currency: CNY
effective: { from: 2020-01-01 }
basis: [ { law: 某法, article: 第一条 } ]
fines: [ { payer: 当事人, range: [50, 1000], place: highest } ]
rounding: { to: 1, mode: half-up }
`,
  'cn/test/cut.yaml': `schedule: cn/test/cut
title: 测试
currency: CNY
effective: { from: 2020-01-01 }
basis: [ { law: 某法, article: 第一条 } ]
fines: [ { payer: 当事人, range: [50, 1000], place: highest } ]
circumstances:
  apology: { label: 公开道歉, kind: lenient, effect: { cut: { decided: [10%, 20%] } }, basis: 某法第二条 }
rounding: { to: 1, mode: half-up }
`,
};
const folder = folderOf({ ...ALL, ...CASES });
const others = folderOf(OTHERS);
const caseFile = (name: string): string => join(folder, name);
const run = (...argv: readonly string[]): Ran => runIn([folder], ...argv);
const json = (ran: Ran) => JSON.parse(ran.out);

describe('cailiang fine', () => {
  it('gives the amount with its steps and grounds', () => {
    const ran = run('fine', 'cn/test/shop', 'area=3.5', 'first=yes');
    expect(ran.exit).toBe(0);
    expect(ran.err).toBe('');
    expect(ran.out).toContain('结果：罚款 467 元');
    expect(ran.out).toContain('《行政处罚法》第三十三条');
  });

  it('speaks English where asked', () => {
    const { exit, out } = run('fine', 'cn/test/shop', 'area=3.5', '--lang', 'en');
    expect(exit).toBe(0);
    expect(out).toContain('CNY 583');
    expect(out).not.toContain('罚款 583');
  });

  it('prints the one object of the contract', () => {
    const found = json(run('fine', 'cn/test/shop', 'area=3.5', '--json'));
    for (const key of ['outcome', 'fines', 'measures', 'confiscation', 'procedure', 'schedule', 'engine'])
      expect(found).toHaveProperty(key);
    expect(found.outcome).toBe('fined');
    expect(found.schedule).toMatchObject({ id: 'cn/test/shop', version: '2010-11-01' });
    expect(found.schedule.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    const [fine] = found.fines;
    expect(fine).toMatchObject({
      id: 'fine',
      payer: '当事人',
      outcome: 'fined',
      amount: '583',
      currency: 'CNY',
      range: { min: '50', max: '2000' },
      limits: { min: '50', max: '2000' },
      grade: '较重',
      band: { min: '500', max: '1000' },
      inForce: { min: '500', max: '1000' },
    });
    for (const step of fine.steps)
      for (const key of ['step', 'rule', 'inputs', 'before', 'after']) expect(step).toHaveProperty(key);
  });

  it('is fine whatever the outcome', () => {
    const band = run('fine', 'cn/test/stall', 'party=单位', 'area=5', 'overdue=yes', '--json');
    expect(band.exit).toBe(0);
    expect(json(band)).toMatchObject({
      outcome: 'band',
      fines: [{ amount: null, inForce: { min: '1500', max: '3000' } }],
    });
    const notYet = run('fine', 'cn/test/stall', 'overdue=no', '--json');
    expect(notYet.exit).toBe(0);
    expect(json(notYet).outcome).toBe('not-yet');
  });

  it('takes the facts by either name, and the figure with its reason', () => {
    const facts = ['主体=单位', '占地面积=12', '逾期不改正=是'];
    const ran = run(
      'fine',
      'cn/test/stall',
      ...facts,
      '--figure',
      '2500',
      '--reason',
      '占用主要道路',
      '--json',
    );
    expect(ran.exit).toBe(0);
    expect(json(ran).fines[0]).toMatchObject({
      amount: '2500',
      figure: { value: '2500', reason: '占用主要道路' },
    });
    const named = run(
      'fine',
      'cn/test/stall',
      ...facts,
      '--figure',
      'fine=2500',
      '--reason',
      '占用主要道路',
      '--json',
    );
    expect(json(named).fines[0].amount).toBe('2500');
  });

  it('takes the schedule by its file', () => {
    expect(run('fine', join(folder, 'cn/test/shop.yaml'), 'area=6').out).toContain('罚款 1000 元');
  });

  it('reads a case from a file, lists too, and adds the facts of the command line', () => {
    expect(json(run('fine', 'cn/test/shop', '--case', caseFile('one.json'), '--json')).fines[0].amount).toBe(
      '583',
    );
    const both = run('fine', 'cn/test/shop', 'first=yes', '--case', caseFile('one.json'), '--json');
    expect(json(both).fines[0].amount).toBe('467');
    const plots = run('fine', 'cn/test/plots', '--case', caseFile('plots.json'), '--json');
    expect(json(plots).fines[0].inForce).toEqual({ min: '75', max: '150' });
  });

  it('takes the version by the day of the act', () => {
    const amount = (on: string): string =>
      json(run('fine', 'cn/test/twice', 'n=1', '--on', on, '--json')).fines[0].amount;
    expect(amount('2020-12-31')).toBe('100');
    expect(amount('2021-01-01')).toBe('300');
  });

  it('assesses several acts, of which only the heaviest stands', () => {
    const ran = run('fine', '--case', caseFile('heaviest.yaml'));
    expect(ran.exit).toBe(0);
    expect(ran.out).toBe(
      [
        '同一个违法行为违反 2 个规定，不得给予两次以上罚款，按照罚款数额高的规定处罚（依',
        '据：《中华人民共和国行政处罚法》第二十九条）',
        '',
        '1. 店外摆放',
        '   超出门窗摆放物品经营',
        '   cn/test/shop（2010-11-01 版）',
        '   违法面积 3.5 ㎡',
        '   罚款 583 元',
        '',
        '2. 擅自堆放物料',
        '   cn/test/stall（2021-01-01 版）',
        '   主体 个人，占地面积 2 ㎡，逾期不改正 是',
        '   罚款 300 元',
        '   不另行罚款：按照数额高的“店外摆放”处罚',
        '',
        '罚款合计：583 元',
        '',
      ].join('\n'),
    );
    const data = json(run('fine', '--case', caseFile('heaviest.yaml'), '--json'));
    expect(data).toMatchObject({
      together: 'heaviest',
      total: '583',
      acts: [{ stands: true }, { stands: false }],
    });
  });
});

describe('true and false of a case file', () => {
  it('are yes and no, as they are from code', () => {
    // 3.5 ㎡: 583.33 × 0.8 = 466.67, so 467
    const ran = run('fine', 'cn/test/shop', '--case', caseFile('flag.json'), '--json');
    expect(json(ran).fines[0].amount).toBe('467');
    expect(json(run('fine', '--case', caseFile('acts.yaml'), '--json')).total).toBe('467');
  });
});

describe('what to do about a fact', () => {
  const fine = (...argv: readonly string[]): Ran => runIn([folder, others], 'fine', ...argv);
  const advice = (...argv: readonly string[]): string => fine(...argv).err.replace(/\s+/g, ' ');

  it('a list: in a case file, by its shape', () => {
    const shape = (list: string): string =>
      `--case 指明，例如：{ "facts": { "${list}": [ { "面积": "…" }, … ] } }`;
    const tight = (text: string): string => text.replaceAll(' ', '');
    expect(tight(advice('cn/test/plots'))).toContain(tight(shape('plots')));
    expect(tight(advice('cn/test/plots', 'plots=3.5'))).toContain(tight(shape('地块')));
    expect(advice('cn/test/plots', 'plots=3.5')).toContain('填的却是一段文字。');
    const en = advice('cn/test/plots', 'plots=3.5', '--lang', 'en');
    expect(en).toContain('what was given is: a text.');
    expect(tight(en)).toContain('--casenames:{"facts":{"地块":[{"面积":"…"},…]}}');
    // an item that lacks what the fine is made of
    expect(advice('cn/test/plots', '--case', caseFile('no-size.json'))).toContain(
      '"plots": [ { "size": "…" }, … ]',
    );
  });

  it('a share: as a percentage', () => {
    const words = '百分比写 15%，倍数写 1.5，金额写 600';
    expect(advice('cn/test/cut', 'apology=yes').replaceAll(' ', '')).toContain(words.replaceAll(' ', ''));
    expect(advice('cn/test/cut', 'apology=yes')).toContain('--figure apology=15%');
    expect(advice('cn/test/cut', 'apology=yes', '--lang', 'en')).toContain('--figure apology=15%');
    const taken = ['--figure', 'apology=15%', '--reason', '已公开道歉'];
    // 1000 − 15% = 850
    expect(fine('cn/test/cut', 'apology=yes', ...taken).out).toContain('结果：罚款 850 元');
  });

  it('none at all: there are none', () => {
    expect(advice('cn/test/none', 'a=1')).toContain('这份裁量基准不需要填写任何事实，请删掉它。');
    expect(advice('cn/test/none', 'a=1', '--lang', 'en')).toContain('This schedule asks for no facts at all');
  });
});

describe('what is wrong with a case file', () => {
  const placesOf = (file: string, ...argv: readonly string[]): readonly string[] =>
    run('fine', ...argv, '--case', caseFile(file), '--lang', 'en')
      .err.split('\n')
      .flatMap((line) => /^.*[\\/](.*:[0-9]+:[0-9]+) error\[(.*)\]$/.exec(line)?.slice(1).join(' ') ?? []);

  it('has its file, line and column', () => {
    expect(placesOf('wrong.yaml', 'cn/test/shop')).toEqual([
      'wrong.yaml:4:9 facts/decimals',
      'wrong.yaml:5:11 facts/word',
      'wrong.yaml:6:3 facts/unknown',
      'wrong.yaml:8:3 facts/figure-unknown',
      'wrong.yaml:2:10 facts/date-order',
    ]);
    expect(placesOf('twice.yaml', 'cn/test/shop')).toEqual([
      'twice.yaml:2:10 facts/word',
      'twice.yaml:3:3 facts/twice',
    ]);
    expect(placesOf('flag.json', 'cn/test/stall')).toContain('flag.json:1:28 facts/unknown');
    expect(placesOf('flag.json', 'cn/test/shop', 'first=no')).toEqual(['flag.json:1:28 facts/twice']);
  });

  it('in a list, and in one of several acts', () => {
    expect(placesOf('lists.yaml', 'cn/test/plots')).toEqual(['lists.yaml:4:13 facts/number']);
    expect(placesOf('twice-in-list.yaml', 'cn/test/plots')).toEqual(['twice-in-list.yaml:1:28 facts/twice']);
    expect(placesOf('two.yaml')).toEqual(['two.yaml:3:58 facts/decimals', 'two.yaml:3:74 facts/word']);
  });

  it('that is missing: where it belongs', () => {
    expect(placesOf('little.yaml', 'cn/test/shop')).toEqual(['little.yaml:1:1 facts/missing']);
  });

  it('has no place where it stands on the command line', () => {
    const { err } = run('fine', 'cn/test/shop', 'first=也许', '--case', caseFile('one.json'));
    expect(err).toMatch(/^错误 facts\/word/);
  });

  it('a day that the command line says differently', () => {
    const ran = run('fine', 'cn/test/shop', '--case', caseFile('day.yaml'), '--on', '2016-01-01');
    expect(ran.exit).toBe(1);
    expect(ran.err).toMatch(
      /day\.yaml:1:5 错误 facts\/twice\n {2}“--on”填了两次：“on”和“--on”指的是同一项。/,
    );
    const same = run('fine', 'cn/test/shop', '--case', caseFile('day.yaml'), '--on', '2015-01-01');
    expect(same.exit).toBe(0);
  });
});

describe('cailiang fine refuses', () => {
  const codes = (ran: Ran): readonly string[] => json(ran).problems.map((one: { code: string }) => one.code);

  it('a call without a schedule: usage', () => {
    for (const argv of [['fine'], ['fine', 'area=3.5'], ['fine', '--case', caseFile('one.json')]]) {
      const ran = run(...argv);
      expect(ran.exit).toBe(2);
      expect(ran.out).toBe('');
      expect(ran.err).toContain('没有写明用哪一份裁量基准');
    }
    const english = run('fine', '--lang', 'en');
    expect(english.exit).toBe(2);
    expect(english.err).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it('facts that are wrong, all of them at once', () => {
    const ran = run('fine', 'cn/test/stall', 'party=公司', 'area=3.555', 'overdue=yes', 'shop=1', '--json');
    expect(ran.exit).toBe(1);
    expect(ran.err).toBe('');
    expect(new Set(codes(ran))).toEqual(new Set(['facts/word', 'facts/decimals', 'facts/unknown']));
  });

  it('a missing fact, in words on standard error', () => {
    const ran = run('fine', 'cn/test/shop');
    expect(ran.exit).toBe(1);
    expect(ran.out).toBe('');
    expect(ran.err).toContain('还没有填写“违法面积”');
    expect(run('fine', 'cn/test/shop', '--lang', 'en').err).toContain('facts/missing');
  });

  it('what is no fact, a fact twice, a figure twice', () => {
    expect(codes(run('fine', 'cn/test/shop', 'area', '--json'))).toEqual(['facts/argument']);
    expect(JSON.parse(run('fine', 'cn/test/shop', 'area', '=', '1', '--json').out).problems).toEqual([
      { code: 'facts/argument', params: { found: 'area = 1' } },
    ]);
    expect(codes(run('fine', 'cn/test/shop', 'area=1', 'area=2', '--json'))).toEqual(['facts/twice']);
    expect(codes(run('fine', 'cn/test/shop', 'area=1', '--case', caseFile('one.json'), '--json'))).toEqual([
      'facts/twice',
    ]);
    const twice = ['--figure', '300', '--figure', 'fine=400', '--reason', 'x', '--json'];
    expect(codes(run('fine', 'cn/test/stall', 'party=个人', 'area=2', 'overdue=yes', ...twice))).toEqual([
      'facts/twice',
    ]);
  });

  it('an unknown schedule, with what was probably meant', () => {
    const ran = run('fine', 'cn/test/shp', 'area=1');
    expect(ran.exit).toBe(1);
    expect(ran.err).toContain('您是不是要写：cn/test/shop');
  });

  it('a folder of several schedules, by its path or its name, each of them named', () => {
    const ids = ['goods', 'plots', 'shop', 'stall', 'twice'].map((name) => `cn/test/${name}`);
    const files = ['goods', 'plots', 'shop', 'stall', 'twice/2001', 'twice/2021'].map((name) =>
      join(folder, `cn/test/${name}.yaml`),
    );
    const of = (name: string, all: readonly string[]) => [name, all] as const;
    for (const [name, schedules] of [
      of(join(folder, 'cn/test'), files),
      of(`${join(folder, 'cn')}/`, files),
      of('cn/test', ids),
      of('cn', ids),
    ]) {
      const ran = run('fine', name, 'area=1', '--json');
      expect([ran.exit, JSON.parse(ran.out)]).toEqual([
        1,
        { problems: [{ code: 'files/several-schedules', params: { folder: name, schedules } }] },
      ]);
    }
    const { err } = run('fine', 'cn/test', 'area=1');
    expect(err).toContain('里面有 5 个裁量基准，没有写明用哪一个');
    expect(err.replace(/\n */g, '')).toContain(ids.join('、'));
  });

  it('a folder of one schedule that is not named as it: still several, as nobody said which', () => {
    const one = folderOf({ 'a/shop.yaml': SHOP.replace('cn/test/shop', 'a/shop') });
    expect(JSON.parse(runIn([one], 'fine', 'a', 'area=1', '--json').out).problems).toEqual([
      { code: 'files/several-schedules', params: { folder: 'a', schedules: ['a/shop'] } },
    ]);
  });

  it('a folder without schedules', () => {
    const ran = run('fine', folderOf({ 'note.txt': '' }), 'area=1', '--json');
    expect(codes(ran)).toEqual(['files/no-schedules']);
  });

  it('a misspelt folder of versions', () => {
    expect(run('fine', 'cn/test/twcie', 'n=1').err).toContain('您是不是要写：cn/test/twice');
  });

  it('a way out of the folder', () => {
    const ran = runIn([join(folder, 'cn/test/twice')], 'fine', '../shop', 'area=1', '--json');
    expect(codes(ran)).toEqual(['files/not-found']);
  });

  it('a case file that is not there or not to be read', () => {
    expect(codes(run('fine', 'cn/test/shop', '--case', caseFile('none.json'), '--json'))).toEqual([
      'files/not-found',
    ]);
    const broken = run('fine', 'cn/test/shop', '--case', caseFile('broken.json'));
    expect(broken.exit).toBe(1);
    expect(broken.err).toContain('broken.json:1:');
    expect(run('fine', '--case', caseFile('none.json')).exit).toBe(1);
  });

  it('an act whose facts are wrong, which it is; its schedule may be a file', () => {
    const file = join(folder, 'cn/test/shop.yaml');
    const acts = (area: number) =>
      folderOf({
        'acts.json': JSON.stringify({
          acts: [
            { schedule: file, name: '第一起', facts: { area: 3.5 } },
            { schedule: 'cn/test/shop', name: '第二起', facts: { area } },
          ],
        }),
      });
    const wrong = run('fine', '--case', join(acts(3.555), 'acts.json'));
    expect(wrong.exit).toBe(1);
    expect(wrong.err).toMatch(/acts\.json:1:154 错误 facts\/decimals\n/);
    // 3.5 ㎡ is 583 each: 500 + 500 × (3.5 − 3) ÷ (6 − 3) = 583.33…
    expect(json(run('fine', '--case', join(acts(3.5), 'acts.json'), '--json')).total).toBe('1166');
  });

  it('several acts with anything beside them, a reason without a figure: usage', () => {
    for (const more of [['cn/test/shop'], ['--on', '2024-01-01']]) {
      const ran = run('fine', ...more, '--case', caseFile('heaviest.yaml'));
      expect(ran.exit).toBe(2);
      expect(ran.err).toContain(more[0]);
    }
    expect(run('fine', 'cn/test/shop', 'area=1', '--reason', 'x').exit).toBe(2);
  });

  it('a date that is none, and a schedule of several versions without one', () => {
    expect(codes(run('fine', 'cn/test/shop', 'area=1', '--on', '2024-02-30', '--json'))).toEqual([
      'facts/date',
    ]);
    expect(codes(run('fine', 'cn/test/twice', 'n=1', '--json'))).toEqual(['assess/date-needed']);
  });
});

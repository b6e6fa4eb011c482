import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Assessment, assess, type Case, type Plan, parseSchedule, safeAssess } from '../../src/index.ts';

const file = new URL('../../schedules/cn/zhejiang/hangzhou/display-beyond-shopfront.yaml', import.meta.url);

/** The grades, bands, place and rounding of design §3, with other circumstances, decimals and modes. */
const sketch = ({ decimals = 2, mode = 'half-up', circumstances = '' }): string => `
schedule: cn/zhejiang/hangzhou/display-beyond-shopfront
title: 商店、商场超出门窗摆放物品经营
currency: CNY
effective: { from: 2010-11-01, assumed: "报道发表于2010年秋,未载明施行日期" }
basis: [ { law: 报道, text: 可处以50至2000元的罚款 } ]
facts:
  area: { label: 违法面积, kind: quantity, unit: ㎡, decimals: ${decimals}, domain: "(0..1000]", harm: more }
grades:
  rows:
    - { grade: 轻微, area: "(0..1]" }
    - { grade: 一般, area: "(1..3]" }
    - { grade: 较重, area: "(3..6]" }
    - { grade: 严重, area: "(6..10]" }
    - { grade: 特别严重, area: "> 10" }
fines:
  - payer: 当事人
    range: [50, 2000]
    bands: { 轻微: [50, 200], 一般: [200, 500], 较重: [500, 1000], 严重: [1000, 1500], 特别严重: [1500, 2000] }
    place: { along: area, until: 20 }
circumstances:
${circumstances}
rounding: { to: 1, mode: ${mode} }
`;

const FIRST =
  '  first: { label: 初次违法, kind: lenient, effect: { multiply: 0.8 }, basis: [ { law: 行政处罚法 } ] }';

// 轻微 (0..1]: 50 + 150x · 一般 (1..3]: 200 + 150(x − 1) · 较重 (3..6]: 500 + 500(x − 3)/3
// 严重 (6..10]: 1000 + 125(x − 6) · 特别严重 > 10, full at 20: 1500 + 50(x − 10)
const WITHOUT: readonly (readonly [area: string, grade: string, amount: string])[] = [
  ['0.01', '轻微', '52'], // 50 + 1.5 = 51.5, a tie
  ['0.02', '轻微', '53'], // 50 + 3
  ['0.03', '轻微', '55'], // 50 + 4.5 = 54.5, a tie
  ['0.5', '轻微', '125'], // 50 + 75
  ['0.99', '轻微', '199'], // 50 + 148.5 = 198.5, a tie
  ['1', '轻微', '200'], // the edge belongs to 轻微: 50 + 150
  ['1.01', '一般', '202'], // 200 + 1.5 = 201.5, a tie
  ['2', '一般', '350'], // 200 + 150
  ['2.99', '一般', '499'], // 200 + 298.5 = 498.5, a tie
  ['3', '一般', '500'], // the edge belongs to 一般: 200 + 300
  ['3.01', '较重', '502'], // 500 + 5/3 = 501.666…
  ['3.03', '较重', '505'], // 500 + 15/3
  ['3.5', '较重', '583'], // 500 + 250/3 = 583.333…
  ['4', '较重', '667'], // 500 + 500/3 = 666.666…
  ['4.5', '较重', '750'], // 500 + 750/3
  ['5.99', '较重', '998'], // 500 + 1495/3 = 998.333…
  ['6', '较重', '1000'], // the edge belongs to 较重: 500 + 500
  ['6.01', '严重', '1001'], // 1000 + 1.25
  ['6.02', '严重', '1003'], // 1000 + 2.5, a tie
  ['8', '严重', '1250'], // 1000 + 250
  ['9.99', '严重', '1499'], // 1000 + 498.75
  ['10', '严重', '1500'], // the edge belongs to 严重: 1000 + 500
  ['10.01', '特别严重', '1501'], // 1500 + 0.5, a tie
  ['10.03', '特别严重', '1502'], // 1500 + 1.5, a tie
  ['15', '特别严重', '1750'], // 1500 + 250
  ['19.99', '特别严重', '2000'], // 1500 + 499.5 = 1999.5, a tie
  ['20', '特别严重', '2000'], // 1500 + 500
  ['20.01', '特别严重', '2000'], // full at 20
  ['1000', '特别严重', '2000'], // full at 20; the end of the domain
];

// × 0.8 of the exact amount; nothing here is a tie: 0.8 times 1.5n, 5n/3, 1.25n and 0.5n over 40, 160, 400, 800
// and 1200 never ends in .5
const WITH_FIRST: readonly (readonly [area: string, amount: string])[] = [
  ['0.01', '50'], // 51.5 × 0.8 = 41.2, below the statutory minimum
  ['0.08', '50'], // 62 × 0.8 = 49.6, below the statutory minimum
  ['0.09', '51'], // 63.5 × 0.8 = 50.8
  ['0.1', '52'], // 65 × 0.8
  ['1', '160'], // 200 × 0.8
  ['1.01', '161'], // 201.5 × 0.8 = 161.2; rounded before, it would be 202 × 0.8 = 161.6, so 162
  ['3', '400'], // 500 × 0.8
  ['3.5', '467'], // 1750/3 × 0.8 = 466.666…; rounded before, 583 × 0.8 = 466.4, so 466
  ['4.35', '580'], // (500 + 225) × 0.8
  ['6', '800'], // 1000 × 0.8
  ['6.02', '802'], // 1002.5 × 0.8
  ['10', '1200'], // 1500 × 0.8
  ['10.01', '1200'], // 1500.5 × 0.8 = 1200.4
  ['20', '1600'], // 2000 × 0.8
  ['1000', '1600'], // 2000 × 0.8
];

describe.each([
  ['design §3', sketch({ circumstances: FIRST })],
  ['schedules/', readFileSync(file, 'utf8')],
])('the Hangzhou sketch, from %s', (_, text) => {
  const plan = parseSchedule(text);

  test.each(WITHOUT)('%s ㎡ is %s: %s yuan', (area, grade, amount) => {
    expect(fineOf(plan, { area })).toMatchObject({ outcome: 'fined', grade, amount });
    expect(fineOf(plan, { area, first: 'no' }).amount).toBe(amount);
  });

  test.each(WITH_FIRST)('%s ㎡ at the first time: %s yuan', (area, amount) => {
    expect(fineOf(plan, { area, first: 'yes' }).amount).toBe(amount);
  });

  test('shows the range, the band and what the first time makes of it', () => {
    const range = { min: '50', max: '2000' };
    expect(fineOf(plan, { area: '3.5' })).toMatchObject({
      range,
      limits: range,
      band: { min: '500', max: '1000' },
      inForce: { min: '500', max: '1000' },
    });
    expect(fineOf(plan, { area: '3.5', first: 'yes' })).toMatchObject({
      range,
      limits: range,
      band: { min: '500', max: '1000' },
      inForce: { min: '400', max: '800' }, // 500 × 0.8, 1000 × 0.8
    });
    expect(fineOf(plan, { area: '0.5', first: 'yes' })).toMatchObject({
      band: { min: '50', max: '200' },
      inForce: { min: '50', max: '160' }, // 50 × 0.8 = 40 is below the statutory minimum
    });
  });

  test.each([
    [{ area: '0' }, 'facts/outside'],
    [{ area: '1000.01' }, 'facts/outside'],
    [{ area: '-1' }, 'facts/outside'],
    [{ area: '0.001' }, 'facts/decimals'],
    [{ area: '3,5' }, 'facts/number'],
    [{ area: '03.5' }, 'facts/number'],
    [{}, 'facts/missing'],
    [{ first: 'yes' }, 'facts/missing'],
    [{ area: '3.5', aera: '3.5' }, 'facts/unknown'],
    [{ area: '3.5', first: 'perhaps' }, 'facts/word'],
  ])('refuses %j: %s', (facts, code) => {
    const result = safeAssess(plan, { facts: facts as Case['facts'] });
    expect(result.ok ? [] : result.problems.map((problem) => problem.code)).toEqual([code]);
  });
});

describe('exact where binary floats and 40 digits are not', () => {
  const times = (name: string, factor: string): string =>
    `  ${name}: { kind: aggravate, effect: { multiply: ${factor} }, basis: [ { law: 某法 } ] }`;
  const a = times('a', '1.3');
  const b = times('b', '1.2');
  const plan = (order: readonly string[], mode: string): Plan =>
    parseSchedule(
      sketch({
        decimals: 4,
        mode,
        circumstances: `${order.join('\n')}\ncombine: { several aggravate: all }`,
      }),
    );

  // 3.125 ㎡ is 较重: 500 + 500 × 0.125/3 = 500 + 125/6 = 3125/6; × 1.3 × 1.2 = 3125/6 × 1.56 = 812.5
  test.each([
    ['half-up', '813'],
    ['half-even', '812'],
    ['up', '813'],
    ['down', '812'],
  ])('3.125 ㎡ × (1.3 × 1.2) is 812.5: %s to %s', (mode, amount) => {
    const facts = { area: '3.125', a: 'yes', b: 'yes' };
    expect(fineOf(plan([a, b], mode), facts).amount).toBe(amount);
    expect(fineOf(plan([b, a], mode), facts).amount).toBe(amount);
  });

  // 4.35 ㎡ is 较重: 500 + 500 × 1.35/3 = 725; × 1.3 = 942.5
  test.each([
    ['half-up', '943'],
    ['half-even', '942'],
    ['up', '943'],
    ['down', '942'],
  ])('4.35 ㎡ × 1.3 is 942.5: %s to %s', (mode, amount) => {
    expect(fineOf(plan([a, b], mode), { area: '4.35', a: 'yes' }).amount).toBe(amount);
    expect(fineOf(plan([a, b], mode), { area: 4.35, a: true }).amount).toBe(amount);
  });

  test('从重 never leaves the statutory range', () => {
    // 15 ㎡: 1750 × 1.3 = 2275 and 20 ㎡: 2000 × 1.56 = 3120, both above 2000
    expect(fineOf(plan([a, b], 'up'), { area: '15', a: 'yes' }).amount).toBe('2000');
    expect(fineOf(plan([a, b], 'up'), { area: '20', a: 'yes', b: 'yes' }).amount).toBe('2000');
  });
});

function fineOf(plan: Plan, facts: Case['facts']): Assessment['fines'][number] {
  const [fine] = assess(plan, { facts }).fines;
  if (fine === undefined) throw new Error('no fine');
  return fine;
}

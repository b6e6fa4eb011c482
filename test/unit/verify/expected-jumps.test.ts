import { expect, test } from 'vitest';
import { verify } from '../../../src/verify/verify.ts';
import { loadPlan } from './load-plan.ts';

const schedule = (formula: string, most: string) =>
  loadPlan(`schedule: test/leaps
title: 测试
currency: CNY
effective: { from: 2020-01-01 }
basis: 某法第一条
facts:
  长度: { id: x, kind: quantity, unit: 米, decimals: 1, domain: "[1..1000]" }
  宽度: { id: y, kind: quantity, unit: 米, decimals: 1, domain: "[1..1000]" }
fines:
  - payer: 当事人
    range: [0, 1亿]
    place: { exactly: ${formula} }
    limits: { at_least: minimum, at_most: maximum, basis: 某条 }
rounding: { to: 1, mode: half-up }
expect: { jumps_at_most: ${most} }
`);

const leap = (formula: string, most: string) => {
  const found = verify(schedule(formula, most)).findings.find(({ question }) => question === 'jump');
  return found && { verdict: found.verdict, about: found.about, found: found.found, most: found.most };
};

test('a slope is no leap, however steep', () => {
  // 500 yuan more for each tenth of a metre, and none at once
  expect(leap('x * 5000', '0')).toMatchObject({ verdict: 'proved' });
});

test('the amount leaps where one fact passes another', () => {
  // 450 − 100 = 350, from the last x below y to y itself
  expect(leap('if x < y then 100 else 450', '349')).toMatchObject({
    verdict: 'refuted',
    about: { fact: 'x' },
    found: { from: '100', to: '450' },
    most: '350',
  });
  expect(leap('if x < y then 100 else 450', '350')).toMatchObject({ verdict: 'proved' });
});

test('the amount leaps where a ratio passes its tier, wherever that is', () => {
  // (1000 + x) − (500 + x) = 500 at x = 2y, up along x and down along y; the slope of x does not count
  expect(leap('if x / y > 2 then 1000 + x else 500 + x', '500')).toMatchObject({ verdict: 'proved' });
  expect(leap('if x / y > 2 then 1000 + x else 500 + x', '499')).toMatchObject({ verdict: 'refuted' });
});

test('each started unit leaps', () => {
  // 50 yuan for each three metres begun
  expect(leap('ceiling(x / 3) * 50', '50')).toMatchObject({ verdict: 'proved' });
  expect(leap('ceiling(x / 3) * 50', '49.99')).toMatchObject({ verdict: 'refuted', most: '50' });
});

test('a leap down counts as one up', () => {
  expect(leap('if x / y > 2 then 100 else 500', '399')).toMatchObject({ verdict: 'refuted', most: '-400' });
});

const late = (rows: string, heavy: string, most: string) => {
  const found = verify(
    loadPlan(`schedule: test/late
title: 测试
currency: CNY
effective: { from: 2020-01-01 }
basis: 某法第一条
facts:
  天数: { id: days, kind: count, domain: "[0..100]" }
grades: { rows: ${rows} }
fines:
  - payer: 当事人
    range: [100, 1100]
    bands: { 轻: [100, 500], 重: ${heavy} }
    place: { along: 天数, until: 20 }
rounding: { to: 1, mode: half-up }
expect: { jumps_at_most: ${most} }
`),
  );
  return {
    verdict: found.findings.find(({ question }) => question === 'jump')?.verdict,
    jumps: found.jumps.map(({ before, after, from, to, leap: by }) => [before, after, from, to, by]),
  };
};

const upTo = '[ { grade: 轻, 天数: "[0..10]" }, { grade: 重, 天数: "> 10" } ]';
const below = '[ { grade: 轻, 天数: "[0..10)" }, { grade: 重, 天数: ">= 10" } ]';

test.each([upTo, below])(
  'two bands that meet at an edge: no leap, however the edge is written: %s',
  (rows) => {
    // 40 yuan a day up to 500 on day 10, then 60 a day: 100 + 400 × 9/10 = 460 on day 9, 500 + 600 × 1/10 = 560 on day 11
    expect(late(rows, '[500, 1100]', '0')).toEqual({ verdict: 'proved', jumps: [] });
  },
);

test('two bands that do not meet: the leap stands where the edge is', () => {
  // "up to 10": 500 on day 10, 700 + 400 × 1/10 = 740 on day 11, of which 40 are slope: 200
  expect(late(upTo, '[700, 1100]', '200')).toEqual({
    verdict: 'proved',
    jumps: [['10', '11', '500', '740', '200']],
  });
  expect(late(upTo, '[700, 1100]', '199').verdict).toBe('refuted');
  // "below 10": 460 on day 9, 700 on day 10, of which 40 are slope: 200
  expect(late(below, '[700, 1100]', '200')).toEqual({
    verdict: 'proved',
    jumps: [['9', '10', '460', '700', '200']],
  });
  expect(late(below, '[700, 1100]', '199').verdict).toBe('refuted');
});

import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type Comparison, compare, explainComparison, type Plan } from '../../../src/index.ts';
import { loadById } from '../../../src/node/index.ts';

const SCHEDULES = fileURLToPath(new URL('../../../schedules', import.meta.url));

/** Both versions of a schedule, the earlier first. */
function versionsOf(id: string): { readonly old: Plan; readonly new: Plan } {
  const loaded = loadById(id, [SCHEDULES]);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  const [old, later, ...more] = [...loaded.value].sort((a, b) => (a.version < b.version ? -1 : 1));
  if (!old || !later || more.length > 0) throw new Error(`${id} has other than two versions`);
  return { old, new: later };
}

const words = (...all: readonly string[]) => ({ intervals: [], words: all });

const brief = ({ regions }: Comparison) =>
  regions.map(({ kind, most, exact, facts }) => [kind, most, exact, facts]);

test('道路运输条例: a maximum that falls', () => {
  // 第六十九条（2022）1000 元以上 3000 元以下；第六十八条（2023）1000 元以上 2000 元以下: the officer may go to 3000, then to 2000: −1000.
  // 减轻处罚: above 0 and at most the minimum, 1000 under both; so not every case changes.
  const plans = versionsOf('cn/national/road-transport-stops');
  const told = compare(plans.old, plans.new);
  expect(brief(told)).toEqual([['lighter', '1000', true, {}]]);
  expect(told.regions[0]?.every).toBe(undefined);
  expect(told.asked).toEqual([]);
  expect(explainComparison(told, plans, 'zh', { columns: 200 }).split('\n').slice(3, 8)).toEqual([
    '- 处罚减轻或者不变，至多相差 1000 元',
    '    范围：任何案件',
    expect.stringMatching(/^ {4}例如：/),
    '    旧：1000 元以上 3000 元以下，由执法人员确定',
    '    新：1000 元以上 2000 元以下，由执法人员确定（减少 1000 元）',
  ]);
});

test('治安管理处罚法: each maximum and the circumstances are others', () => {
  const plans = versionsOf('cn/national/public-order-disturbance');
  const told = compare(plans.old, plans.new);
  const { regions } = told;
  const of = (kind: string) => brief(told).filter(([one]) => one === kind);
  // 第二十三条（2012）二百元、五百元、一千元以下；第二十六条（2025）五百元、一千元、二千元以下:
  // 一般, no warning chosen: 500 − 200 = 300. 较重 1000 − 500 = 500, 聚众首要分子 2000 − 1000 = 1000: at most 1000.
  expect(of('heavier')).toEqual([
    ['heavier', '1000', true, { gravity: words('较重', '聚众首要分子') }],
    ['heavier', '300', true, { gravity: words('一般'), warning: words('no') }],
  ]);
  // 第十九条（2012）第一、二项 are no longer stated: who was exempt for them is fined, at most 2000
  expect(of('newly-fined')).toEqual([
    ['newly-fined', '2000', true, { very_minor: words('exempt') }],
    ['newly-fined', '2000', true, { removed_and_forgiven: words('exempt') }],
  ]);
  // 第二十条（2025）第一至三项 are new: who was fined at most 1000 may be exempt
  expect(of('no-longer-fined')).toEqual(
    ['minor', 'removed_harm', 'forgiven'].map((id) => [
      'no-longer-fined',
      '1000',
      true,
      { [id]: words('exempt') },
    ]),
  );
  expect(of('lighter').length + of('both-ways').length + of('limits').length + of('undecided').length).toBe(
    0,
  );
  // 第二十条（2025）第四至六项 may be 从轻 as well
  expect(regions.filter(({ kind, facts }) => kind === 'newly-assessed' && 'merit' in facts)).toMatchObject([
    { facts: { merit: words('lenient') } },
  ]);
  expect(told.asked.map(({ id, change }) => [id, change])).toEqual([
    ['limited_capacity', 'added'],
    ['minor', 'added'],
    ['removed_harm', 'added'],
    ['forgiven', 'added'],
    ['very_minor', 'dropped'],
    ['removed_and_forgiven', 'dropped'],
  ]);
});

test('碳排放: a multiple of the price becomes a fixed range', () => {
  // 条例第二十四条: 5 to 10 times tonnes × price. 法典第一千二百二十六条: 1000000 to 5000000 on the first demand, 5 to 10 times only after it.
  // Once overdue nothing changes. Before: 1 t × 0.01 × 10 = 0.1 → 5000000, +4999999.9;
  // 1000000000 t × 100000 × 10 = 10^15 → 5000000, −999999995000000.
  const plans = versionsOf('cn/national/carbon-surrender');
  const told = compare(plans.old, plans.new);
  expect(brief(told)).toEqual([['both-ways', '999999995000000', true, { overdue: words('no') }]]);
  expect(told.regions[0]?.cases.map(({ change }) => change)).toEqual(['4999999.9', '-999999995000000']);
});

test('土地管理法实施条例: other facts are asked', () => {
  // 1999: at most 30 yuan a ㎡ of one area. 2021: 100 to 1000 yuan a ㎡ of each of 1 to 50 plots. The areas are separate facts:
  // 0.01 ㎡ × 30 = 0.3 → 50 × 100000000 × 1000 = 5000000000000, +4999999999999.7;
  // 100000000 × 30 = 3000000000 → 0.01 × 1000 = 10, −2999999990.
  const plans = versionsOf('cn/national/land-illegal-occupation-77');
  const told = compare(plans.old, plans.new);
  expect(brief(told)).toEqual([['both-ways', '4999999999999.7', true, {}]]);
  expect(told.regions[0]?.cases.map(({ change }) => change)).toEqual(['4999999999999.7', '-2999999990']);
  expect(told.asked.map(({ id, change }) => [id, change])).toContainEqual(['area', 'dropped']);
});

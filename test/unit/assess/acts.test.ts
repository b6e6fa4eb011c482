import { describe, expect, test } from 'vitest';
import { type Acts, assessActs, type Plan } from '../../../src/index.ts';
import { fine, planOf } from '../compile/schedule.ts';

const facts = '{ 面积: { kind: quantity, unit: ㎡ } }';
const schedule = (name: string, keys: string): Plan => planOf({ schedule: name, facts, fines: fine(keys) });
const plans = [
  schedule('test/a', 'range: [50, 2000], place: { exactly: 面积 * 100 }'),
  schedule('test/b', 'range: [50, 2000], place: { exactly: 300 }'),
  schedule('test/open', 'range: [50, 400]'),
  schedule(
    'test/none',
    'range: [50, 400], place: lowest, preconditions: [ { needs: { 面积: "> 9" }, otherwise: no-fine } ]',
  ),
];

const act = (name: string, 面积 = '2') => ({ schedule: name, facts: { 面积 } });
const result = (together: Acts['together'], ...acts: Acts['acts']) => {
  const { acts: assessed, total } = assessActs(plans, { together, acts });
  return [assessed.map(({ stands }) => stands), total];
};

describe('several acts', () => {
  test('are added', () => {
    expect(result('separate', act('test/a'), act('test/b'))).toEqual([[true, true], '500']); // 200 + 300
    expect(result('separate', act('test/a'), act('test/a', '3'))).toEqual([[true, true], '500']); // 200 + 300
  });

  test('one without a fine counts nothing', () => {
    expect(result('separate', act('test/a'), act('test/none'))).toEqual([[true, true], '200']);
  });

  test('one without an amount leaves the total open', () => {
    expect(result('separate', act('test/a'), act('test/open'))).toEqual([[true, true], null]);
  });
});

describe('one act under several norms', () => {
  test('is fined by the heaviest', () => {
    expect(result('heaviest', act('test/a'), act('test/b'))).toEqual([[false, true], '300']);
    expect(result('heaviest', act('test/a', '4'), act('test/b'))).toEqual([[true, false], '400']);
  });

  test('of equal ones by the first', () => {
    expect(result('heaviest', act('test/a', '3'), act('test/b'))).toEqual([[true, false], '300']);
  });

  test('a band counts by its upper end', () => {
    expect(result('heaviest', act('test/b'), act('test/open'))).toEqual([[false, true], null]); // 300, up to 400
    expect(result('heaviest', act('test/a', '5'), act('test/open'))).toEqual([[true, false], '500']);
  });

  test('any fine is heavier than none', () => {
    expect(result('heaviest', act('test/none'), act('test/a', '0.5'))).toEqual([[false, true], '50']);
  });
});

test('an act goes by its name, or the title of its schedule', () => {
  const { acts } = assessActs(plans, {
    together: 'separate',
    acts: [{ ...act('test/a'), name: '超范围' }, act('test/b')],
  });
  expect(acts.map(({ name }) => name)).toEqual(['超范围', '测试']);
});

import { describe, expect, test } from 'vitest';
import { number, readValue, wordCell } from './read.ts';

describe('a value', () => {
  test('is a formula', () => {
    expect(readValue('面积 * 40')).toMatchObject({ op: '*', left: { name: '面积' }, right: { value: '40' } });
  });

  test('is one of the forms', () => {
    expect(readValue('{ is: 5万 }')).toEqual({ is: number('50000') });
    expect(readValue('{ higher_of: [1, 2] }')).toEqual({ higher_of: [number('1'), number('2')] });
    expect(readValue('{ lower_of: [1, { is: 2 }] }')).toEqual({
      lower_of: [number('1'), { is: number('2') }],
    });
    expect(readValue('{ decided: [1, 2] }')).toEqual({ decided: [number('1'), number('2')] });
  });

  test('takes the finishers', () => {
    const written =
      '{ is: 1, at_least: 2, at_most: { is: 3 }, round: { to: 10, mode: up }, unit: 元, label: 基数, basis: 某法 }';
    expect(readValue(written)).toEqual({
      is: number('1'),
      at_least: number('2'),
      at_most: { is: number('3') },
      round: { to: number('10'), mode: 'up' },
      unit: '元',
      label: '基数',
      basis: [{ law: '某法' }],
    });
  });
});

describe('points', () => {
  test('start plus the weights of the factors, in the file’s order', () => {
    const value = readValue(
      '{ points: { start: 20%, factors: { 进程: { 基础: 0%, 投产: 15% }, 次数: { ">= 2": 1/24, 1: 0 }, grade: { 重: 3 }, 加权: { is: 面积 * 2 }, 查表: { table: { 主体: { 单位: 1 } } }, 其他: 其他权重 } }, at_most: 1 }',
    );
    expect(value).toMatchObject({
      points: {
        start: { value: '0.2', percent: true },
        factors: {
          进程: {
            lookup: '进程',
            entries: [
              { key: '基础', cell: wordCell('基础'), gives: { value: '0' } },
              { key: '投产', gives: { value: '0.15' } },
            ],
          },
          次数: { lookup: '次数', entries: [{ key: '>= 2', gives: { op: '/' } }, { key: '1' }] },
          grade: { lookup: 'grade', entries: [{ key: '重' }] },
          加权: { is: { op: '*' } },
          查表: { table: { lookup: '主体' } },
          其他: { op: 'name', name: '其他权重' },
        },
      },
      at_most: number('1'),
    });
    const { factors } = (value as { points: { factors: object } }).points;
    expect(Object.keys(factors)).toEqual(['进程', '次数', 'grade', '加权', '查表', '其他']);
  });

  test('may start at zero, and hold values inside weights', () => {
    expect(readValue('{ points: { factors: { 主体: { 单位: { higher_of: [1, 2] } } } } }')).toMatchObject({
      points: { factors: { 主体: { entries: [{ gives: { higher_of: [number('1'), number('2')] } }] } } },
    });
  });
});

test('brackets', () => {
  const value = readValue(
    '{ brackets: { of: 吨数, rows: [ { up_to: 20% * 限重, rate: 0 }, { rate: { is: 500 } } ] }, at_most: 3万 }',
  );
  expect(value).toMatchObject({
    brackets: {
      of: { name: '吨数' },
      rows: [{ up_to: { op: '*' }, rate: number('0') }, { rate: { is: number('500') } }],
    },
    at_most: number('30000'),
  });
});

test('so much for every so many', () => {
  expect(readValue('{ per: { of: 长度, each: 0.5, part: half-up, amount: 1万 } }')).toEqual({
    per: {
      of: { op: 'name', name: '长度', at: 0 },
      each: number('0.5'),
      part: 'half-up',
      amount: number('10000'),
    },
  });
  expect(readValue('{ per: { of: 长度, each: 1, amount: 2 }, label: 加价 }')).toMatchObject({
    label: '加价',
  });
});

test('days, months and years between dates', () => {
  expect(readValue('{ days: { from: 责令日, to: 2026-03-31, count: both } }')).toEqual({
    days: {
      from: { op: 'name', name: '责令日', at: 0 },
      to: { op: 'date', date: '2026-03-31', at: 0 },
      count: 'both',
    },
  });
  expect(readValue('{ months: { from: a, to: b, count: last, part: down } }')).toMatchObject({
    months: { count: 'last', part: 'down' },
  });
  expect(readValue('{ years: { from: a, to: b, count: neither }, at_least: 1 }')).toMatchObject({
    years: { count: 'neither' },
    at_least: number('1'),
  });
});

test('over a list', () => {
  expect(readValue('{ each: 地块, add: 面积 * 2, unit: 元 }')).toMatchObject({
    each: '地块',
    add: { op: '*' },
    unit: '元',
  });
  expect(readValue('{ each: 地块, add: { days: { from: a, to: b, count: first } } }')).toMatchObject({
    add: { days: { count: 'first' } },
  });
  expect(readValue('{ each: 违法, highest: { table: { 条款: { 甲: 1 } } } }')).toMatchObject({
    each: '违法',
    highest: { table: { lookup: '条款' } },
  });
  expect(readValue('{ each: 地块, count: { 地类: 耕地, 面积: ">= 5" } }')).toMatchObject({
    each: '地块',
    count: { when: { 地类: wordCell('耕地'), 面积: { cell: 'interval' } } },
  });
});

describe('a table', () => {
  test('looks one fact up, in the file’s order', () => {
    const value = readValue('{ table: { 次数: { ">= 3": 3, 1: 1, 2: 2, "not(1)": 5 } } }');
    expect(value).toMatchObject({
      table: {
        lookup: '次数',
        entries: [
          { key: '>= 3', gives: number('3'), cell: { cell: 'interval' } },
          { key: '1', gives: number('1'), cell: { cell: 'is' } },
          { key: '2', gives: number('2') },
          { key: 'not(1)', gives: number('5') },
        ],
      },
    });
  });

  test('has rows', () => {
    const value = readValue(
      '{ table: { hit: first, rows: [ { 主体: 单位, 面积: [">= 3", 1], gives: 5, note: 甲 }, { any: [ { 主体: 个人 } ], gives: { is: 6 } } ] } }',
    );
    expect(value).toMatchObject({
      table: {
        hit: 'first',
        rows: [
          {
            when: {
              主体: wordCell('单位'),
              面积: { cell: 'any-of', of: [{ cell: 'interval' }, { cell: 'is' }] },
            },
            gives: number('5'),
            note: '甲',
          },
          { when: {}, any: [{ when: { 主体: wordCell('个人') } }], gives: { is: number('6') } },
        ],
      },
    });
  });

  test('gives a map over the options with `across`, or one thing for all', () => {
    const value = readValue(
      '{ table: { across: 主体, rows: [ { 面积: "<= 3", gives: { 单位: 5, 个人: { is: 2 } } }, { gives: 9 } ] } }',
    );
    expect(value).toMatchObject({
      table: {
        across: '主体',
        rows: [
          { gives: { across: { 单位: number('5'), 个人: { is: number('2') } } } },
          { gives: number('9') },
        ],
      },
    });
  });
});

import { describe, expect, test } from 'vitest';
import { number, readFine, readParts, wordCell } from './read.ts';

const range = 'range: [50, 2000]';

test.each([
  ['[50, 2000]', [number('50'), number('2000')]],
  ['{ max: 5万 }', { max: number('50000') }],
  ['{ min: 50 }', { min: number('50') }],
  ['{ min: 50, max: { is: 2000 } }', { min: number('50'), max: { is: number('2000') } }],
  ['{ exactly: 500 }', { exactly: number('500') }],
])('a range %s', (written, read) => {
  expect(readFine(`range: ${written}`).range).toEqual(read);
});

test('a range by facts', () => {
  const fine = readFine('range: { table: { 主体: { 单位: [500, 3000], 个人: { max: 1000 } } } }');
  expect(fine.range).toMatchObject({
    table: {
      lookup: '主体',
      entries: [
        { key: '单位', gives: [number('500'), number('3000')] },
        { key: '个人', gives: { max: number('1000') } },
      ],
    },
  });
});

describe('bands', () => {
  test('of each grade', () => {
    const fine = readFine(
      `${range}, bands: { 轻微: { instead: 书面警告, basis: 某法 }, 一般: lowest, 1: { exactly: 500 }, 重: [1, 2] }`,
    );
    expect(fine.bands).toEqual({
      grades: {
        轻微: { instead: '书面警告', basis: [{ law: '某法' }] },
        一般: 'lowest',
        1: { exactly: number('500') },
        重: [number('1'), number('2')],
      },
    });
  });

  test('of each option', () => {
    const fine = readFine(
      `${range}, bands: { across: 主体, 轻微: { 单位: [1, 2], 个人: lowest }, 重: highest }`,
    );
    expect(fine.bands).toEqual({
      across: '主体',
      grades: { 轻微: { across: { 单位: [number('1'), number('2')], 个人: 'lowest' } }, 重: 'highest' },
    });
  });

  test('in the rows of the grades', () => {
    const schedule = readParts({
      grades:
        '{ hit: heaviest, rows: [ { grade: 轻, band: [50, 200], any: [ { 面积: "< 1" } ] }, { grade: 重, band: highest } ] }',
    });
    expect(schedule.grades).toMatchObject({
      hit: 'heaviest',
      rows: [
        { band: [number('50'), number('200')], when: {}, any: [{ when: { 面积: { cell: 'interval' } } }] },
        { band: 'highest' },
      ],
    });
  });
});

test.each([
  ['decided', 'decided'],
  ['middle', 'middle'],
  ['{ share: 30% }', { share: { value: '0.3', percent: true } }],
  ['{ along: 面积, from: 1, until: 20 }', { along: '面积', from: number('1'), until: number('20') }],
  ['{ of_maximum: 裁量百分值, note: 甲 }', { of_maximum: { name: '裁量百分值' }, note: '甲' }],
  ['{ of_minimum: 2 }', { of_minimum: number('2') }],
  ['{ exactly: 300 }', { exactly: number('300') }],
  ['{ start: lowest, add: [加价, 2] }', { start: 'lowest', add: [{ name: '加价' }, number('2')] }],
  ['{ start: 100, add: [2] }', { start: number('100'), add: [number('2')] }],
])('a place %s', (written, read) => {
  expect(readFine(`${range}, place: ${written}`).place).toMatchObject(read as object);
});

test('limits by word or value', () => {
  expect(readFine(`${range}, limits: { at_least: minimum, at_most: 1500, basis: 某办法 }`).limits).toEqual({
    at_least: 'minimum',
    at_most: number('1500'),
    basis: [{ law: '某办法' }],
  });
  expect(readFine(`${range}, limits: { at_most: maximum }`).limits).toEqual({ at_most: 'maximum' });
});

test('base, id and duty', () => {
  expect(readFine('id: 单位罚款, duty: may, of: 合同价款, range: [1%, 2%]')).toMatchObject({
    id: '单位罚款',
    duty: 'may',
    of: { name: '合同价款' },
    range: [
      { value: '0.01', percent: true },
      { value: '0.02', percent: true },
    ],
  });
});

const interval = (from: string, to: string) => ({
  cell: 'interval',
  lower: { value: { value: from } },
  upper: { value: { value: to } },
});

test('bands as intervals with an open end', () => {
  const { bands } = readFine(`${range}, bands: { 轻: "[50万..100万)", 重: highest }`);
  expect(bands?.grades).toMatchObject({ 轻: interval('500000', '1000000'), 重: 'highest' });
  expect(bands?.grades['轻']).toMatchObject({ lower: { included: true }, upper: { included: false } });
});

describe('shares', () => {
  test('of each grade', () => {
    const { shares } = readFine(
      `${range}, shares: { 轻: "(0%..40%]", 中: middle, 重: lowest, 免: { instead: 警告, note: 甲 } }`,
    );
    expect(shares).toMatchObject({
      grades: { 轻: interval('0', '0.4'), 中: 'middle', 重: 'lowest', 免: { instead: '警告', note: '甲' } },
    });
  });

  test('of each option', () => {
    const { shares } = readFine(
      `${range}, shares: { across: 主体, 轻: { 单位: "[0%..30%]", 个人: lowest }, 重: "(70%..100%]" }`,
    );
    expect(shares).toMatchObject({
      across: '主体',
      grades: { 轻: { across: { 单位: interval('0', '0.3'), 个人: 'lowest' } }, 重: interval('0.7', '1') },
    });
  });
});

describe('cases', () => {
  test('tests, and anything a fine may say', () => {
    const fine = readFine(
      'hit: first, cases: [ { 情节: 严重, grade: 较重, any: [ { 面积: "> 3" } ], range: [1, 2], of: 所得, duty: may, total: { at_most: 9, basis: 某法 }, place: lowest, limits: { at_most: 2 }, note: 甲 }, { instead: 警告 }, {} ]',
    );
    expect(fine).toMatchObject({
      hit: 'first',
      cases: [
        {
          when: { 情节: wordCell('严重'), grade: wordCell('较重') },
          any: [{ when: { 面积: { cell: 'interval' } } }],
          range: [number('1'), number('2')],
          of: { name: '所得' },
          duty: 'may',
          total: { at_most: number('9'), basis: [{ law: '某法' }] },
          place: 'lowest',
          limits: { at_most: number('2') },
          note: '甲',
        },
        { when: {}, instead: '警告' },
        { when: {} },
      ],
    });
  });

  test('hold cases again', () => {
    const fine = readFine(
      'cases: [ { 知情: yes, cases: [ { 次数: 1, range: [1, 2] }, { 次数: ">= 2", bands: { 重: highest }, shares: { 重: "[0..1]" } } ] } ]',
    );
    expect(fine.cases?.[0]).toMatchObject({
      when: { 知情: wordCell('yes') },
      cases: [
        { when: { 次数: { cell: 'is' } }, range: [number('1'), number('2')] },
        { bands: { grades: { 重: 'highest' } } },
      ],
    });
    expect(Object.keys(fine.cases?.[0] ?? {}).sort()).toEqual(['cases', 'when']);
  });
});

test('each item, in place of another, after its own preconditions', () => {
  expect(
    readFine(
      'each: 地块, replaces: unit, instead: 警告, preconditions: [ { needs: { 逾期: yes }, otherwise: not-yet } ]',
    ),
  ).toEqual({
    payer: '当事人',
    each: '地块',
    replaces: 'unit',
    instead: '警告',
    preconditions: [{ needs: { when: { 逾期: wordCell('yes') } }, otherwise: 'not-yet' }],
  });
});

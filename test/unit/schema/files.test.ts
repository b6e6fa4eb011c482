import { describe, expect, test } from 'vitest';
import { readActs } from '../../../src/schema/acts-file.ts';
import { readCaseFile } from '../../../src/schema/case-file.ts';
import { kindOfFile } from '../../../src/schema/kind-of-file.ts';
import { readProcedureFile } from '../../../src/schema/procedure-file.ts';
import { readSharedFile } from '../../../src/schema/shared-file.ts';
import { number, scheduleText, sourceOf } from './read.ts';

test.each([
  [scheduleText(), 'schedule'],
  [scheduleText({ procedure: '{ uses: cn/procedure, party: citizen }' }), 'schedule'],
  ['procedure: { uses: cn/procedure, party: citizen }\nschedule: a\n', 'schedule'],
  ['procedure: { uses: cn/procedure, party: citizen }\n', undefined],
  ['shared: cn/general/penalty-act\n', 'shared'],
  ['title: 甲\nshared: cn/general/penalty-act\n', 'shared'],
  ['procedure: cn/procedure\ntitle: 甲\n', 'procedure'],
  ['facts: {}\n', 'case'],
  ['on: 2024-01-01\nfacts: {}\n', 'case'],
  ['acts: []\nbasis: 甲\n', 'case'],
  ['title: 甲\nfacts: {}\n', undefined],
  ['facts: { 面积: { kind: quantity } }\n', undefined],
])('%j holds a %s', (text, kind) => {
  expect(kindOfFile(sourceOf(text))).toBe(kind);
});

describe('a shared file', () => {
  const read = (text: string) => readSharedFile(sourceOf(text));

  test('brings facts and circumstances', () => {
    const text = [
      'shared: cn/general/penalty-act',
      'title: 行政处罚法的裁量情节',
      'basis: 行政处罚法第三十三条',
      'facts: { 次数: { kind: count } }',
      'circumstances: { 初次: { kind: 可以不予, when: { 次数: "0" } }, 立功: { kind: 从轻或者减轻, effect: { multiply: 2 } } }',
    ].join('\n');
    expect(read(text)).toMatchObject({
      ok: true,
      value: {
        shared: 'cn/general/penalty-act',
        title: '行政处罚法的裁量情节',
        basis: [{ law: '行政处罚法', article: '第三十三条' }],
        facts: { 次数: { kind: 'count' } },
        circumstances: {
          初次: { kinds: ['may-exempt'], when: { when: { 次数: { cell: 'is' } } } },
          立功: { kinds: ['lenient', 'reduce'], effect: { multiply: number('2') } },
        },
      },
    });
  });

  test('must bring something', () => {
    expect(read('shared: a\ntitle: 甲\n')).toMatchObject({
      problems: [{ code: 'schema/form', params: { allowed: ['facts', 'circumstances'] } }],
    });
  });
});

describe('a procedure file', () => {
  test('has thresholds, by kind of party or for both', () => {
    const text = [
      'procedure: cn/procedure/penalty-act',
      'title: 行政处罚法的程序规定',
      'rules:',
      '  - { id: simple, label: 简易程序, says: 可以当场作出, at_most: { citizen: 200, organisation: 3000 }, basis: 行政处罚法第五十一条 }',
      '  - { id: hearing, label: 听证, says: 应当告知, at_least: { 公民: 1万, 法人或者其他组织: 5万 } }',
      '  - { id: review, label: 集体讨论, says: 应当集体讨论, at_least: 0.50 }',
    ].join('\n');
    expect(readProcedureFile(sourceOf(text))).toEqual({
      ok: true,
      value: {
        procedure: 'cn/procedure/penalty-act',
        title: '行政处罚法的程序规定',
        rules: [
          {
            id: 'simple',
            label: '简易程序',
            says: '可以当场作出',
            at_most: { citizen: '200', organisation: '3000' },
            basis: [{ law: '行政处罚法', article: '第五十一条' }],
          },
          {
            id: 'hearing',
            label: '听证',
            says: '应当告知',
            at_least: { citizen: '10000', organisation: '50000' },
          },
          { id: 'review', label: '集体讨论', says: '应当集体讨论', at_least: '0.5' },
        ],
      },
    });
  });
});

describe('a case', () => {
  const one = '{ "facts": { "面积": 3.50, "地块": [ { "面积": "4" } ] }, "on": "2026-01-01" }';

  test('of one act', () => {
    const value = { facts: { 面积: '3.50', 地块: [{ 面积: '4' }] }, on: '2026-01-01' };
    expect(readCaseFile(sourceOf(one))).toEqual({ ok: true, value });
    expect(readActs(sourceOf(one))).toEqual({ ok: true, value });
  });

  test('of several acts, each for itself', () => {
    const text = [
      'discovered: 2026-02-01',
      'decided: 2026-03-01',
      'acts:',
      '  - { schedule: cn/a, facts: { 面积: 1 } }',
      '  - { schedule: cn/b, name: 第二起, facts: {}, figures: { fine: { value: 5, reason: 甲 } }, on: 2026-01-01, decided: 2026-03-02 }',
    ].join('\n');
    expect(readActs(sourceOf(text))).toEqual({
      ok: true,
      value: {
        together: 'separate',
        acts: [
          { schedule: 'cn/a', facts: { 面积: '1' }, discovered: '2026-02-01', decided: '2026-03-01' },
          {
            schedule: 'cn/b',
            name: '第二起',
            facts: {},
            figures: { fine: { value: '5', reason: '甲' } },
            on: '2026-01-01',
            discovered: '2026-02-01',
            decided: '2026-03-02',
          },
        ],
      },
    });
  });

  test('of one act under several norms', () => {
    const text = 'together: heaviest\nbasis: 行政处罚法第二十九条\nacts: [ { schedule: cn/a, facts: {} } ]\n';
    expect(readActs(sourceOf(text))).toEqual({
      ok: true,
      value: {
        together: 'heaviest',
        basis: [{ law: '行政处罚法', article: '第二十九条' }],
        acts: [{ schedule: 'cn/a', facts: {} }],
      },
    });
  });
});

test('what is not one of these is said so', () => {
  expect(
    readSharedFile(sourceOf('shared: a\ntitle: 甲\nfacts: { 甲: { kind: flag } }\nfines: []\n')),
  ).toMatchObject({
    problems: [{ code: 'schema/unknown-key', params: { key: 'fines' } }],
  });
});

import { describe, expect, test } from 'vitest';
import { assess, type Plan } from '../../../src/index.ts';
import { fine, planOf } from '../compile/schedule.ts';

const facts = '{ 轻微: { kind: flag } }';
const version = (effective: string, keys: string): Plan =>
  planOf({ facts, effective: `{ ${effective} }`, fines: fine(keys) });

const OLD = 'from: 2018-01-01, to: 2021-07-14';
const LATER = 'from: 2021-07-15';
const lowest = (min: number) => `range: [${min}, 5000], place: lowest`;

/** What comes of an act of 2020 that is decided in 2022: the amount, the reason, and the version that was taken. */
const decided = (old: Plan, later: Plan, dates = { on: '2020-05-01', decided: '2022-05-01' }) => {
  const { fines, outcome, versionChoice, schedule } = assess([old, later], {
    facts: { 轻微: 'no' },
    ...dates,
  });
  const [only] = fines;
  return [only?.amount ?? only?.inForce ?? outcome, versionChoice?.reason, schedule.version];
};

describe('从旧兼从轻', () => {
  const old = version(OLD, lowest(800));

  test('the law at the act, where the later one is heavier', () => {
    expect(decided(old, version(LATER, lowest(900)))).toEqual(['800', 'at-act', '2018-01-01']);
  });

  test('the later one, where it is lighter', () => {
    expect(decided(old, version(LATER, lowest(500)))).toEqual(['500', 'later-lighter', '2021-07-15']);
  });

  test('the law at the act, where both are the same', () => {
    expect(decided(old, version(LATER, lowest(800)))).toEqual(['800', 'at-act', '2018-01-01']);
  });

  test('no fine is lighter than a fine', () => {
    const warned = 'place: lowest, cases: [ { 轻微: no, instead: 警告 }, { 轻微: yes, range: [1, 2] } ]';
    expect(decided(old, version(LATER, warned))).toEqual(['no-fine', 'later-lighter', '2021-07-15']);
    expect(decided(version(OLD, warned), version(LATER, lowest(50)))).toEqual([
      'no-fine',
      'at-act',
      '2018-01-01',
    ]);
  });

  test.each([
    ['the lower maximum', '[50, 2000]', '[100, 1500]', 'later-lighter'],
    ['a higher maximum', '[50, 2000]', '[10, 2500]', 'at-act'],
    ['the lower minimum, where the maxima are the same', '[50, 2000]', '[10, 2000]', 'later-lighter'],
    ['a higher minimum, where the maxima are the same', '[50, 2000]', '[60, 2000]', 'at-act'],
    ['the same band', '[50, 2000]', '[50, 2000]', 'at-act'],
  ])('of two bands: %s', (_, before, after, reason) => {
    const result = decided(version(OLD, `range: ${before}`), version(LATER, `range: ${after}`));
    expect(result[1]).toBe(reason);
  });

  test('what the other version comes to stands beside', () => {
    const result = assess([old, version(LATER, lowest(500))], {
      facts: {},
      on: '2020-05-01',
      decided: '2022-05-01',
    });
    expect(result.versionChoice).toMatchObject({
      on: '2020-05-01',
      other: { version: '2018-01-01', outcome: 'fined', fines: [{ id: 'fine', amount: '800' }] },
    });
  });
});

describe('which law is asked', () => {
  const old = version(OLD, lowest(800));
  const later = version(LATER, lowest(500));

  test.each([
    ['both days of the old law', { on: '2021-07-14', decided: '2021-07-14' }, '800'],
    ['no day of decision', { on: '2021-07-14' }, '800'],
    ['the first day of the new law', { on: '2021-07-15' }, '500'],
    ['an act that went on into it', { on: '2020-01-01', until: '2021-07-15', decided: '2022-01-01' }, '500'],
    ['decided on its first day', { on: '2021-07-14', decided: '2021-07-15' }, '500'],
  ])('%s', (_, dates, amount) => {
    // the order in which the versions are given changes nothing
    expect(assess([old, later], { facts: {}, ...dates }).total).toBe(amount);
    expect(assess([later, old], { facts: {}, ...dates }).total).toBe(amount);
  });

  test('one version needs no date, and says so, with the days in which it is in force', () => {
    expect(assess(later, { facts: {} }).versionChoice).toEqual({
      reason: 'only',
      effective: { from: '2021-07-15' },
    });
    expect(assess([later], { facts: {}, on: '2022-01-01' }).versionChoice).toEqual({
      reason: 'at-act',
      on: '2022-01-01',
    });
  });
});

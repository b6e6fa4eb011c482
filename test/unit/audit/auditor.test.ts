import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { type AuditRecord, auditor } from '../../../src/audit.ts';
import { isCailiangError, type Plan, parseSchedule } from '../../../src/index.ts';
import { planOf } from '../compile/schedule.ts';
import { record, review, shop, shopEarlier, shopLater } from './records.ts';

// 3.5 ㎡ is 较重, 500..1000: 500 + 500 × (3.5 − 3) ÷ (6 − 3) = 583.33, so 583
describe('the finding of a record', () => {
  test.each([
    ['583', 0, 'agrees', '0', []],
    ['583.00', 0, 'agrees', '0', []],
    [583, 0, 'agrees', '0', []],
    ['0', 0, 'agrees', '0', []], // the fine is a may
    ['400', 1, 'below', '-183', ['departure-without-reason']],
    ['1200', 2, 'above', '617', ['departure-without-reason']],
    ['600', 3, 'differs', '17', ['departure-without-reason']],
    ['500', 3, 'differs', '-83', ['departure-without-reason']],
    ['582.99', 3, 'differs', '-0.01', ['departure-without-reason']],
    ['2500', 4, 'unlawful', '1917', ['outside-limits', 'departure-without-reason']],
    ['49.99', 4, 'unlawful', '-533.01', ['outside-limits', 'departure-without-reason']],
  ] as const)('decided %s', (amount, code, finding, difference, notes) => {
    const found = review(record(amount));
    expect(found).toMatchObject({ code, finding, difference, notes, computed: '583' });
    expect(found).toMatchObject({ range: { min: '50', max: '2000' }, inForce: { min: '500', max: '1000' } });
  });

  test('an amount below zero, and one with less than a fen, cannot have been decided', () => {
    expect(review(record('-5'))).toMatchObject({
      code: 5,
      problems: [{ code: 'facts/number', params: { fact: 'amount', found: '-5', reason: 'below-zero' } }],
    });
    expect(review(record('583.001'))).toMatchObject({
      code: 5,
      problems: [{ code: 'facts/decimals', params: { fact: 'amount', found: '583.001', decimals: 2 } }],
    });
    expect(review(record('583.010')).code).toBe(3); // zeros at the end do not count
  });

  test('a reason takes the note away, not the finding', () => {
    expect(review(record('600', { reason: '主动配合' }))).toMatchObject({ code: 3, notes: [] });
    expect(review(record('600', { reason: ' ' })).notes).toEqual(['departure-without-reason']);
  });

  test('names the record, the version and the case', () => {
    const given = {
      case: '〔2015〕7号',
      organ: '某局',
      officer: '甲',
      on: '2015-05-01',
      decided: '2015-06-01',
    };
    expect(review(record('583', given), 41)).toMatchObject({
      record: 41,
      schedule: 'cn/test/shop',
      version: '2010-11-01',
      fine: 'fine',
      grade: '较重',
      currency: 'CNY',
      case: '〔2015〕7号',
      organ: '某局',
      officer: '甲',
      date: '2015-06-01',
    });
  });
});

describe('where only a band is known', () => {
  const decided = planOf({ facts: '{ n: { kind: count } }', fines: '[ { payer: p, range: [500, 2000] } ]' });
  const found = (amount: string) =>
    auditor([decided]).review({ ...record(amount), schedule: decided.schedule, facts: { n: '1' } });

  test.each([
    ['500', 0, '0'],
    ['2000', 0, '0'],
    ['1234.56', 0, '0'],
    ['499', 4, '-1'], // 500 is the law's own minimum
    ['2300', 4, '300'],
  ])('%s', (amount, code, difference) => {
    expect(found(amount)).toMatchObject({ code, difference, computed: null });
  });
});

describe('a record that cannot be recomputed', () => {
  const of = (given: Partial<Record<keyof AuditRecord, unknown>>) =>
    review({ ...record('583'), ...given } as AuditRecord);

  test.each([
    ['no schedule', { schedule: undefined }, 'audit/missing'],
    ['an empty schedule', { schedule: '' }, 'audit/missing'],
    ['an unknown schedule', { schedule: 'cn/test/shops' }, 'audit/unknown-schedule'],
    ['a prototype key for a schedule', { schedule: '__proto__' }, 'audit/unknown-schedule'],
    ['no amount', { amount: undefined }, 'audit/missing'],
    ['an amount that is none', { amount: '五百' }, 'facts/number'],
    ['a negative amount', { amount: '-583' }, 'facts/number'],
    ['an imprecise amount', { amount: 0.1 + 0.2 }, 'facts/number'],
    ['an unknown fact', { facts: { area: '3.5', 颜色: '红' } }, 'facts/unknown'],
    ['a missing fact', { facts: {} }, 'facts/missing'],
    ['too many decimals', { facts: { area: '3.555' } }, 'facts/decimals'],
    ['a date that is none', { on: '2015-02-30' }, 'facts/date'],
    ['days in the wrong order', { on: '2015-05-01', decided: '2015-04-01' }, 'facts/date-order'],
    ['an act before the schedule', { on: '2009-01-01' }, 'assess/not-in-force'],
    ['an unknown fine', { fine: 'other' }, 'assess/which-fine'],
    ['an organ that is no text', { organ: 7 }, 'audit/not-text'],
    ['facts that are none', { facts: null }, 'facts/not-plain'],
  ])('%s', (_, given, code) => {
    const found = of(given);
    expect(found).toMatchObject({
      code: 5,
      finding: 'not-computed',
      computed: null,
      difference: null,
      notes: [],
    });
    expect(found.problems.map((problem) => problem.code)).toContain(code);
  });

  test('still says whose it is', () => {
    expect(of({ schedule: 'x', case: '7', organ: '某局', decided: '2015-01-01' })).toMatchObject({
      case: '7',
      organ: '某局',
      date: '2015-01-01',
      decided: '583',
    });
  });

  test('nothing at all is a finding too', () => {
    expect(review(undefined as never).code).toBe(5);
    expect(review(null as never).code).toBe(5);
    expect(review('583' as never).code).toBe(5);
  });
});

describe('the limitation period', () => {
  const plan = planOf({
    limitation: '{ years: 2 }',
    fines: '[ { payer: p, range: [50, 2000], place: { exactly: 100 } } ]',
  });
  const of = (amount: string, discovered: string, more: Partial<AuditRecord> = {}) =>
    auditor([plan]).review({
      schedule: plan.schedule,
      facts: {},
      on: '2022-01-31',
      discovered,
      amount,
      ...more,
    });

  test('is kept on its last day', () => {
    expect(of('100', '2024-01-31')).toMatchObject({ code: 0, notes: [] });
  });

  test('once passed, any fine is unlawful and all of it too much', () => {
    expect(of('100', '2024-02-01', { reason: '…' })).toMatchObject({
      code: 4,
      difference: '100',
      computed: '100',
      notes: ['no-fine-allowed', 'limitation-passed'],
    });
    expect(of('0', '2024-02-01')).toMatchObject({ code: 0, difference: '0', notes: ['limitation-passed'] });
  });

  test('runs from the last day of an act that went on', () => {
    expect(of('100', '2024-02-01', { until: '2022-02-01' }).code).toBe(0);
    expect(of('100', '2024-02-02', { until: '2022-02-01' }).code).toBe(4);
  });
});

describe('versions', () => {
  const { review: both } = auditor([shopEarlier, shopLater]);

  test('the law at the act, or a later one that is lighter', () => {
    // act in 2015: 583; decided in 2021, when 292 is lighter
    expect(both(record('583', { on: '2015-01-01', decided: '2016-01-01' }))).toMatchObject({
      code: 0,
      version: '2010-11-01',
    });
    expect(both(record('292', { on: '2015-01-01', decided: '2021-01-01' }))).toMatchObject({
      code: 0,
      version: '2020-01-01',
    });
  });

  test('the amount of another version is noted', () => {
    const found = both(record('583', { on: '2015-01-01', decided: '2021-01-01' }));
    expect(found).toMatchObject({ code: 2, computed: '292', version: '2020-01-01' });
    expect(found.notes).toEqual(['departure-without-reason', 'fits-other-version']);
  });

  test('a decision that names another version', () => {
    const found = both(record('583', { on: '2015-01-01', version: '2020-01-01' }));
    expect(found).toMatchObject({ code: 0, notes: ['wrong-version'] });
    expect(both(record('583', { on: '2015-01-01', version: '2010-11-01' })).notes).toEqual([]);
  });
});

test('a procedure that is not open to the amount decided', () => {
  const procedure = `
procedure: cn/test/procedure
title: t
basis: b
rules:
  - { id: simple, label: 简易程序, says: s, at_most: { citizen: 200, organisation: 3000 }, basis: b }
`;
  const plan = parseSchedule(
    `schedule: cn/test/p
title: t
currency: CNY
effective: { from: 2020-01-01 }
basis: [ { law: l } ]
procedure: { uses: cn/test/procedure, party: citizen }
fines: [ { payer: p, range: [100, 5000] } ]
rounding: { to: 1, mode: half-up }
`,
    { include: () => procedure },
  );
  const of = (amount: string, used: string) =>
    auditor([plan]).review({ schedule: 'cn/test/p', facts: {}, amount, procedure: used, reason: 'r' }).notes;
  expect(of('200', 'simple')).toEqual([]);
  expect(of('200.01', 'simple')).toEqual(['wrong-procedure']);
  expect(of('300', '集体讨论；简易程序')).toEqual(['wrong-procedure']);
  expect(of('300', '普通程序')).toEqual([]);
});

describe('a draft', () => {
  const { review: against } = auditor([shop], { against: [shopLater] });

  test.each([
    // 3.5 ㎡: 583 now, 292 under the draft
    [{ area: '3.5' }, { change: 'lighter', computed: '292', by: '-291' }],
    // 100 ㎡: 2000 now, 1000 under the draft
    [{ area: '100' }, { change: 'lighter', computed: '1000', by: '-1000' }],
  ])('%o', (facts, draft) => {
    expect(against(record('583', { facts })).draft).toMatchObject(draft);
  });

  test('that says the same', () => {
    const same = auditor([shop], { against: [shop] }).review(record('400'));
    expect(same).toMatchObject({ code: 1, draft: { change: 'same', by: '0' } });
  });

  test('that asks for another fact', () => {
    const more = parseSchedule(
      `schedule: cn/test/shop
title: t
currency: CNY
effective: { from: 2030-01-01 }
basis: [ { law: l } ]
facts: { area: { kind: quantity, unit: ㎡ }, times: { kind: count } }
fines: [ { payer: p, range: [50, 2000], place: { exactly: 100 * times } } ]
rounding: { to: 1, mode: half-up }
`,
    );
    const { draft } = auditor([shop], { against: [more] }).review(record('583'));
    expect(draft).toMatchObject({ change: 'not-computed', by: null });
    expect(draft?.problems.map(({ code }) => code)).toEqual(['facts/missing']);
  });

  const called = (schedule: string): Plan => ({ ...shopLater, schedule });

  test('of another id is for the only schedule', () => {
    const { draft } = auditor([shop], { against: [called('cn/test/revised')] }).review(record('583'));
    expect(draft).toMatchObject({ change: 'lighter', computed: '292', by: '-291' });
  });

  test.each([
    ['one of two schedules', [shop, { ...shop, schedule: 'cn/test/shed' }], ['cn/test/shap']],
    ['two drafts of one schedule', [shop], ['cn/test/shop', 'cn/test/shap']],
  ])('nobody can tell of what: %s', (_, plans, ids) => {
    try {
      auditor(plans, { against: ids.map(called) });
      expect.unreachable();
    } catch (error) {
      expect(isCailiangError(error) && error.problems).toEqual([
        {
          code: 'audit/draft-of-none',
          params: { id: 'cn/test/shap', file: shopLater.file, suggestion: 'cn/test/shop' },
        },
      ]);
    }
  });

  test('of another schedule says nothing', () => {
    const plans = [shop, { ...shop, schedule: 'cn/test/shed' }];
    const { review: beside } = auditor(plans, { against: [called('cn/test/shed')] });
    expect(beside(record('583')).draft).toBeUndefined();
    expect(beside(record('583', { schedule: 'cn/test/shed' })).draft).toMatchObject({ computed: '292' });
  });

  test('in another currency is compared with nothing', () => {
    const currency = { ...shop.currency, code: 'EUR' };
    const { draft } = auditor([shop], { against: [{ ...shopLater, currency }] }).review(record('583'));
    expect(draft).toMatchObject({ change: 'not-computed', by: null });
    expect(draft?.problems).toEqual([
      { code: 'assess/compare-currency', params: { old: 'CNY', new: 'EUR' } },
    ]);
  });
});

describe('many records', () => {
  test('are taken one by one, as their findings are asked for, and numbered', async () => {
    const taken: number[] = [];
    function* records() {
      for (let at = 1; at <= 5; at += 1) {
        taken.push(at);
        yield record(String(500 + at));
      }
    }
    const findings = auditor([shop]).findings(records());
    expect(taken).toEqual([]);
    expect((await findings.next()).value).toMatchObject({ record: 1, decided: '501' });
    expect(taken).toEqual([1]);
    expect((await findings.next()).value).toMatchObject({ record: 2, decided: '502' });
    expect(taken).toEqual([1, 2]);
    await findings.return();
  });

  test('from a Node stream', async () => {
    const records = Readable.from([record('583'), record('1200')]);
    const codes: number[] = [];
    for await (const { code } of Readable.from(auditor([shop]).findings(records))) codes.push(code);
    expect(codes).toEqual([0, 2]);
  });
});

test('a plan of another format is refused at once', () => {
  try {
    auditor([{ ...shop, format: 2 } as never]);
    expect.unreachable();
  } catch (error) {
    expect(isCailiangError(error) && error.problems.map(({ code }) => code)).toEqual(['assess/plan-format']);
  }
});

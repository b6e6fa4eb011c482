import { describe, expect, it } from 'vitest';
import { type Case, type Form, formOf, parseSchedule } from '../../../src/index.ts';
import { SHOP } from '../../cli/schedules.ts';

const head = `schedule: test/form
title: Form
currency: CNY
effective: { from: 2024-01-01 }
basis: [ { law: Act } ]
rounding: { to: 1, mode: half-up }
`;

const shop = parseSchedule(SHOP);

/** A precondition, cases by party, a percentage that the officer decides. */
const stall = parseSchedule(`${head}
facts:
  spare: { kind: flag }
  area: { kind: quantity, unit: ㎡, domain: "(0..1000]" }
  party: { kind: choice, options: [company, person] }
  value: { kind: money, domain: "(0..1000000]" }
  ordered: { kind: flag, label: 已责令改正 }
preconditions: [ { needs: { ordered: yes }, otherwise: not-yet } ]
fines:
  - payer: offender
    cases:
      - { party: person, range: [50, 200], place: middle }
      - { party: company, of: value, range: [1%, 2%] }
circumstances:
  small: { kind: exempt, needs: { area: "< 2" }, basis: [ { law: Act } ] }
`);

const plots = parseSchedule(`${head}
facts:
  plots: { kind: list, count: "[1..3]", items: { land: { kind: choice, options: [field, other] }, area: { kind: quantity, unit: ㎡ } } }
values:
  charged: { each: plots, add: { table: { land: { field: area * 10, other: 5 } } } }
fines: [ { payer: offender, range: { max: 1000 }, place: { exactly: charged } } ]
`);

const needs = ({ facts }: Form): string => facts.map(({ id, need }) => `${id} ${need}`).join(', ');
const facts = (given: Case['facts']): Case => ({ facts: given });

describe('the facts of a form', () => {
  it('stand in the order in which a case reads them', () => {
    expect(needs(formOf(stall))).toBe(
      'ordered needed, area unneeded, party maybe, value maybe, spare unneeded',
    );
    expect(formOf(stall).facts.map(({ id }) => id)).toEqual(
      formOf(stall, facts({ ordered: 'yes', party: 'person' })).facts.map(({ id }) => id),
    );
  });

  it.each([
    [
      { ordered: 'no' },
      'ordered needed, area unneeded, party unneeded, value unneeded, spare unneeded',
      null,
    ],
    [{ ordered: 'yes' }, 'ordered needed, area unneeded, party needed, value maybe, spare unneeded', 'party'],
    [
      { 已责令改正: '是' },
      'ordered needed, area unneeded, party needed, value maybe, spare unneeded',
      'party',
    ],
    [
      { ordered: 'yes', party: 'person' },
      'ordered needed, area unneeded, party needed, value unneeded, spare unneeded',
      null,
    ],
    [
      { ordered: 'yes', party: 'company' },
      'ordered needed, area unneeded, party needed, value needed, spare unneeded',
      'value',
    ],
    [
      { ordered: 'yes', small: 'yes' },
      'ordered needed, area needed, party maybe, value maybe, spare unneeded',
      'area',
    ],
  ] as const)('%j', (given, expected, next) => {
    expect(needs(formOf(stall, facts(given)))).toBe(expected);
    expect(formOf(stall, facts(given)).next).toBe(next);
  });

  it('are described as the schedule has them', () => {
    expect(formOf(shop)).toMatchObject({
      schedule: { id: 'cn/test/shop', version: '2010-11-01', digest: shop.digest },
      title: '超出门窗摆放物品经营',
      currency: 'CNY',
      facts: [
        {
          id: 'area',
          label: '违法面积',
          kind: 'quantity',
          unit: '㎡',
          decimals: 2,
          domain: [{ lower: '0', lowerIncluded: false, upper: '1000', upperIncluded: true }],
          need: 'needed',
        },
      ],
      circumstances: [
        {
          id: 'first',
          label: '初次违法',
          kinds: ['lenient'],
          duty: 'must',
          words: ['yes', 'no'],
          need: 'optional',
        },
      ],
      figures: [],
      next: 'area',
      complete: false,
      problems: [],
    });
  });

  it('are complete once nothing is missing', () => {
    const form = formOf(shop, facts({ 违法面积: '3.50' }));
    expect([form.next, form.complete, form.facts[0]?.given]).toEqual([null, true, '3.5']);
  });
});

describe('a wrong answer', () => {
  it('is told beside its fact, and the others are read', () => {
    const form = formOf(stall, facts({ ordered: 'yes', party: 'compny', value: '1e3', area: '5' }));
    const told = form.facts.map(({ id, given, problem }) => [id, given ?? problem?.code]);
    expect(told).toEqual([
      ['ordered', 'yes'],
      ['area', '5'],
      ['party', 'facts/word'],
      ['value', 'facts/number'],
      ['spare', undefined],
    ]);
    expect([form.next, form.complete, form.problems]).toEqual(['party', false, []]);
  });

  it('that is not even needed keeps the form open: assess would refuse it', () => {
    const form = formOf(stall, facts({ ordered: 'no', value: 'x' }));
    expect([form.next, form.complete]).toEqual([null, false]);
  });

  it('given under two names is one too many', () => {
    const form = formOf(stall, facts({ ordered: 'yes', 已责令改正: 'no' }));
    expect(form.facts[0]).toMatchObject({ need: 'needed', problem: { code: 'facts/twice' } });
  });

  it('of a name that the schedule does not know belongs to no field', () => {
    const form = formOf(stall, facts({ ordred: 'yes' }));
    expect(form.problems).toMatchObject([{ code: 'facts/unknown', params: { suggestion: 'ordered' } }]);
  });

  it('of a date is told beside the date', () => {
    const form = formOf(shop, {
      facts: {},
      on: '2024-02-30',
      decided: '2024-03-01',
      discovered: '2024-04-01',
    });
    expect(form.dates.map(({ id, given, problem }) => [id, given ?? problem?.code])).toEqual([
      ['on', 'facts/date'],
      ['until', undefined],
      ['discovered', '2024-04-01'],
      ['decided', 'facts/date-order'],
    ]);
  });

  it.each([null, 1, 'x', [], { facts: 1 }, { facts: [] }, { facts: null }, { figures: 1 }, { nonsense: 1 }])(
    'of no shape at all throws nothing: %j',
    (input) => {
      const form = formOf(stall, input as never);
      expect([form.complete, form.problems.length > 0]).toEqual([false, true]);
    },
  );

  it('that throws when it is looked at throws nothing', () => {
    const hostile = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('no');
        },
      },
    );
    expect(formOf(stall, hostile as never).complete).toBe(false);
    expect(formOf(stall, { facts: hostile } as never).complete).toBe(false);
  });
});

describe('a figure', () => {
  const company = { ordered: 'yes', party: 'company', value: '10000' };
  const withFigure = (value: string, reason = 'grave'): Form =>
    formOf(stall, { facts: company, figures: { fine: { value, reason } } });

  it('has bounds in the unit in which it is given, once the case tells them', () => {
    // 1 % to 2 % of 10000: a figure of 1 comes to 10000
    const bounds = { bounds: { min: '0.01', max: '0.02' }, times: '10000' };
    expect(formOf(stall, facts(company)).figures).toMatchObject([{ id: 'fine', need: 'needed', ...bounds }]);
    expect(formOf(stall, facts({ ordered: 'yes' })).figures[0]?.bounds).toBeUndefined();
  });

  it('of a fine may wait: the case is complete, and what comes next is the figure', () => {
    const form = formOf(stall, facts(company));
    expect([form.next, form.complete]).toEqual(['fine', true]);
  });

  it('is given with its reason', () => {
    expect(withFigure('1.5%').figures).toMatchObject([{ given: '1.5%', reason: 'grave', need: 'needed' }]);
    expect(withFigure('1.5%', ' ').figures[0]?.problem?.code).toBe('facts/figure-reason');
  });

  it('outside its bounds is told beside it', () => {
    const form = withFigure('3%');
    expect(form.figures[0]?.problem?.code).toBe('assess/figure-outside');
    expect([form.complete, form.problems]).toEqual([false, []]);
  });

  it('is unneeded where the rule gives the amount', () => {
    expect(formOf(stall, facts({ ordered: 'yes', party: 'person' })).figures[0]?.need).toBe('unneeded');
  });
});

describe('a list', () => {
  const list = (...items: readonly Record<string, string>[]) =>
    formOf(plots, facts({ plots: items })).facts[0];

  it('is asked for, with the fields of an item', () => {
    expect(formOf(plots).facts).toMatchObject([
      {
        id: 'plots',
        need: 'needed',
        domain: [{ lower: '1', upper: '3' }],
        item: [
          { id: 'plots.land', need: 'maybe' },
          { id: 'plots.area', need: 'maybe' },
        ],
        rows: [],
      },
    ]);
  });

  it('tells of each item what it needs', () => {
    const found = list({ land: 'field' }, { land: 'other' }, {})?.rows;
    expect(found?.map((row) => row.map(({ need }) => need).join())).toEqual([
      'needed,needed',
      'needed,unneeded',
      'needed,maybe',
    ]);
  });

  it('is next while one of its items lacks something', () => {
    const missing = formOf(plots, facts({ plots: [{ land: 'field' }] }));
    expect([missing.next, missing.complete]).toEqual(['plots', false]);
    expect(formOf(plots, facts({ plots: [{ land: 'other' }] })).complete).toBe(true);
  });

  it('tells what is wrong beside the fact of its item', () => {
    const found = list({ land: 'field', area: '3,5' }, { land: 'other' });
    expect(found?.problem).toBeUndefined();
    expect(found?.rows?.[0]?.[1]).toMatchObject({ need: 'needed', problem: { code: 'facts/number' } });
    expect(found?.rows?.[1]?.[0]).toMatchObject({ given: 'other' });
  });

  it('of too many items, or with a fact that items do not have, is wrong itself', () => {
    const item = { land: 'other' };
    expect(list(item, item, item, item)?.problem?.code).toBe('facts/outside');
    expect(list({ land: 'other', aera: '3' })?.problem?.code).toBe('facts/unknown');
  });
});

describe('a case to which nothing is missing', () => {
  it('is told why it is refused', () => {
    const form = formOf(stall, facts({ ordered: 'yes', party: 'person', small: 'yes', area: '5' }));
    expect([form.complete, form.problems.map(({ code }) => code)]).toEqual([
      true,
      ['assess/circumstance-needs'],
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { type Assessment, assess, type Case, type Plan, parseSchedule, safeAssess } from '../../src/index.ts';

const HIGH = 'range: [50, 2000], bands: { 轻: [1000, 1900], 重: [1000, 1900] }, place: middle';
const LOW = 'bands: { 轻: [50, 200], 重: [200, 500] }';

/** A range of 50 to 2000 yuan; the circumstances are given in the order of the file. */
function schedule({
  fine = `range: [50, 2000], ${LOW}, place: middle`,
  circumstances = [] as readonly string[],
  combine = '',
  rounding = '{ to: 1, mode: half-up }',
}): Plan {
  const named = circumstances.map(
    (each, index) => `  ${'abc'[index]}: { basis: [ { law: 某法 } ], ${each} }\n`,
  );
  return parseSchedule(`
schedule: test/circumstances
title: 情节
currency: CNY
effective: { from: 2020-01-01 }
basis: [ { law: 某法 } ]
facts:
  area: { kind: quantity, unit: ㎡, decimals: 2, domain: "(0..10]" }
grades: { rows: [ { grade: 轻, area: "<= 3" }, { grade: 重, area: "> 3" } ] }
fines: [ { payer: 当事人, ${fine} } ]
rounding: ${rounding}
${named.length === 0 ? '' : `circumstances:\n${named.join('')}`}${combine === '' ? '' : `combine: { ${combine} }`}
`);
}

function fineOf(plan: Plan, facts: Case['facts']): Assessment['fines'][number] {
  const [fine] = assess(plan, { facts: { area: '1', ...facts } }).fines;
  if (fine === undefined) throw new Error('no fine');
  return fine;
}

const lenient = (effect: string): string => `kind: lenient, effect: { ${effect} }`;
const aggravate = (effect: string): string => `kind: aggravate, effect: { ${effect} }`;
const reduce = (effect: string): string => `kind: reduce, effect: { ${effect} }`;
const a = 'yes';
const b = 'yes';
const c = 'yes';

describe('within', () => {
  test('brings a lenient fine down to its part, and never up', () => {
    const low = schedule({ circumstances: [lenient('within: [0%, 30%]')] });
    const high = schedule({ fine: HIGH, circumstances: [lenient('within: [0%, 30%]')] });
    expect(fineOf(low, { a })).toMatchObject({ amount: '125', inForce: { min: '50', max: '200' } });
    expect(fineOf(high, { a }).inForce).toEqual({ min: '50', max: '635' }); // 50 + 30 % of 1950
  });
});

describe('strongest', () => {
  // within [0 %, 30 %] of 50..2000 is 50..635, its middle 342.5; [0 %, 20 %] is 50..440, its middle 245
  const circumstances = [lenient('within: [0%, 30%]'), lenient('within: [0%, 20%]')];
  const plan = schedule({ fine: HIGH, circumstances, combine: 'several lenient: strongest' });

  test('is the lightest of those that apply', () => {
    expect(fineOf(plan, { a, b })).toMatchObject({ amount: '245', inForce: { min: '50', max: '440' } });
  });

  test('leaves one alone what it is without the other', () => {
    const alone = schedule({ fine: HIGH, circumstances: circumstances.slice(0, 1) });
    const expected = { amount: '343', inForce: { min: '50', max: '635' } }; // 342.5, a tie
    expect(fineOf(alone, { a })).toMatchObject(expected);
    expect(fineOf(plan, { a })).toMatchObject(expected);
  });

  test('compares places only among those that apply', () => {
    const places = schedule({
      fine: `range: [50, 2000], ${LOW}, place: highest`,
      circumstances: [aggravate('place: middle'), aggravate('place: highest')],
      combine: 'several aggravate: strongest',
    });
    expect(fineOf(places, { a }).amount).toBe('125'); // the middle of 50..200
    expect(fineOf(places, { b }).amount).toBe('200');
    expect(fineOf(places, { a, b }).amount).toBe('200');
  });

  test('multiplies once, by the least', () => {
    const factors = schedule({
      circumstances: [lenient('multiply: 0.8'), lenient('multiply: 0.5'), lenient('multiply: 0.9')],
      combine: 'several lenient: strongest',
    });
    expect(fineOf(factors, { a, c }).amount).toBe('100'); // 125 × 0.8
    expect(fineOf(factors, { a, b, c }).amount).toBe('63'); // 125 × 0.5 = 62.5
  });
});

describe('all act in the order of the file', () => {
  test('a sum before a product is not a sum after it', () => {
    const sumFirst = schedule({
      circumstances: [lenient('add: "-10"'), lenient('multiply: 0.8')],
      combine: 'several lenient: all',
    });
    const productFirst = schedule({
      circumstances: [lenient('multiply: 0.8'), lenient('add: "-10"')],
      combine: 'several lenient: all',
    });
    expect(fineOf(sumFirst, { a, b }).amount).toBe('92'); // (125 − 10) × 0.8
    expect(fineOf(productFirst, { a, b }).amount).toBe('90'); // 125 × 0.8 − 10
    // both ends: (50 − 10) × 0.8 = 32, held at 50; (200 − 10) × 0.8 = 152
    expect(fineOf(sumFirst, { a, b }).inForce).toEqual({ min: '50', max: '152' });
  });

  test('the grade goes no further than the ends, and back from there', () => {
    const plan = schedule({
      circumstances: [aggravate('grade: up 2'), lenient('grade: down 1')],
      combine: 'lenient with aggravate: all',
    });
    expect(fineOf(plan, { a, b }).grade).toBe('轻'); // 轻 up 2 is 重, down 1 is 轻
    expect(fineOf(plan, { a })).toMatchObject({ grade: '重', amount: '350' }); // the middle of 200..500
  });

  test('two 减轻 multiply their parts of the minimum, so that one more never raises the fine', () => {
    const plan = schedule({
      fine: `range: [50, 2000], ${LOW}`,
      circumstances: [reduce('below_minimum: [30%, 100%]'), reduce('below_minimum: [50%, 60%]')],
      combine: 'several reduce: all',
    });
    // 50 × 30 % = 15 · 15 × 50 % = 7.5 and 50 × 100 % × 60 % = 30
    expect(fineOf(plan, { a })).toMatchObject({
      limits: { min: '15', max: '2000' },
      inForce: { min: '15', max: '50' },
    });
    expect(fineOf(plan, { a, b })).toMatchObject({
      limits: { min: '7.5', max: '2000' },
      inForce: { min: '7.5', max: '30' },
    });
  });
});

describe('减轻', () => {
  test('lowers the lower limit only', () => {
    const plan = schedule({ circumstances: [reduce('below_minimum: [30%, 100%], multiply: 0.2')] });
    // 125 × 0.2 = 25, below 50 and not below 15
    expect(fineOf(plan, { a })).toMatchObject({
      amount: '25',
      range: { min: '50', max: '2000' },
      limits: { min: '15', max: '2000' },
    });
  });

  test('never reaches zero', () => {
    const plan = schedule({ circumstances: [reduce('below_minimum: [0%, 100%], add: "-1000"')] });
    // 125 − 1000 is held at 0.01, which rounds to 0: the nearest multiple inside is 1
    expect(fineOf(plan, { a })).toMatchObject({ amount: '1', limits: { min: '0.01', max: '2000' } });
  });
});

describe('where the officer decides', () => {
  const fine = `range: [50, 2000], ${LOW}`;

  test('there is a band and no amount', () => {
    expect(fineOf(schedule({ fine }), {})).toMatchObject({
      outcome: 'band',
      amount: null,
      inForce: { min: '50', max: '200' },
    });
  });

  test('the figure is taken inside the band in force, rounded, and refused outside it', () => {
    const plan = schedule({ fine, circumstances: [lenient('multiply: 0.5')] });
    const decide = (value: string) =>
      safeAssess(plan, { facts: { area: '4', a }, figures: { fine: { value, reason: '情节一般' } } });
    // 200 × 0.5 = 100 to 500 × 0.5 = 250
    for (const [value, amount] of [
      ['100', '100'],
      ['250', '250'],
      ['120.5', '121'],
    ] as const) {
      const result = decide(value);
      expect(result.ok && result.value.fines[0]).toMatchObject({ outcome: 'fined', amount });
    }
    for (const value of ['99.99', '250.01']) {
      const result = decide(value);
      expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(['assess/figure-outside']);
    }
  });
});

describe('limits and rounding', () => {
  const amount = (fine: string, rounding: string): string | null | undefined =>
    fineOf(schedule({ fine, rounding }), {}).amount;

  test('the nearest multiple inside, where rounding leaves the limits', () => {
    expect(amount('range: [50, 2000], place: lowest', '{ to: 100, mode: half-up }')).toBe('100'); // 50 rounds to 100
    expect(amount('range: [40, 2000], place: lowest', '{ to: 100, mode: half-up }')).toBe('100'); // 40 rounds to 0
    expect(amount('range: [50, 1970], place: highest', '{ to: 100, mode: half-up }')).toBe('1900'); // rounds to 2000
    expect(amount('range: [50, 1970], place: { exactly: 1 }', '{ to: 7, mode: down }')).toBe('56'); // 50 to 49
  });

  test('the end that was crossed, where no multiple is inside', () => {
    expect(amount('range: [110, 160], place: lowest', '{ to: 100, mode: half-up }')).toBe('110'); // rounds to 100
    expect(amount('range: [110, 160], place: highest', '{ to: 100, mode: half-up }')).toBe('160'); // rounds to 200
  });

  test('ends are moved inward to the fen', () => {
    // 100/3 = 33.333… to 33.34, 200/3 = 66.666… to 66.66
    const plan = schedule({
      fine: 'range: ["100/3", "200/3"], place: lowest',
      rounding: '{ to: 0.01, mode: down }',
    });
    expect(fineOf(plan, {})).toMatchObject({ amount: '33.34', limits: { min: '33.34', max: '66.66' } });
  });

  test('where no fen is left between them, the mode rounds', () => {
    expect(amount('range: ["100/3", "100/3"], place: lowest', '{ to: 0.01, mode: half-up }')).toBe('33.33');
    expect(amount('range: ["100/3", "100/3"], place: lowest', '{ to: 0.01, mode: up }')).toBe('33.34');
    // not to whole yuan, as 33.33 would not be either
    expect(amount('range: { exactly: 100/3 }', '{ to: 1, mode: up }')).toBe('33.34');
    expect(amount('range: { exactly: 33.33 }', '{ to: 1, mode: up }')).toBe('33.33');
  });

  test('without a minimum the lower end is the first fen', () => {
    expect(amount('range: { max: 2000 }, place: { share: 0 }', '{ to: 1, mode: half-up }')).toBe('1');
    expect(amount('range: { max: 2000 }, place: { share: 0 }', '{ to: 0.01, mode: half-up }')).toBe('0.01');
  });
});

describe('a circumstance without what it needs', () => {
  const needing = (effect: string): string => `kind: lenient, needs: { area: ">= 2" }, effect: { ${effect} }`;
  const codesOf = (plan: Plan): readonly string[] => {
    const result = safeAssess(plan, { facts: { area: '1', a, b } });
    return result.ok ? [] : result.problems.map(({ code }) => code);
  };

  test('is refused', () => {
    expect(
      codesOf(
        schedule({
          circumstances: [needing('multiply: 0.8'), lenient('add: "-1"')],
          combine: 'several lenient: all',
        }),
      ),
    ).toEqual(['assess/circumstance-needs']);
  });

  test('is refused too where a later one takes its place', () => {
    const circumstances = [needing('place: lowest'), lenient('place: middle')];
    expect(codesOf(schedule({ circumstances, combine: 'several lenient: all' }))).toEqual([
      'assess/circumstance-needs',
    ]);
  });
});

describe('circumstances that may not meet', () => {
  test('are refused, and only those that apply are named', () => {
    const plan = schedule({
      circumstances: [lenient('multiply: 0.9'), lenient('multiply: 0.8'), lenient('multiply: 0.7')],
      combine: 'several lenient: refuse',
    });
    const result = safeAssess(plan, { facts: { area: '1', a, b } });
    expect(result.ok ? [] : result.problems.map(({ code, params }) => [code, params])).toEqual([
      ['assess/circumstances-together', { circumstances: ['a', 'b'] }],
    ]);
    expect(fineOf(plan, { b }).amount).toBe('100'); // 125 × 0.8
  });
});

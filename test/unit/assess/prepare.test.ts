import { afterEach, describe, expect, it } from 'vitest';
import {
  type Case,
  isCailiangError,
  type Plan,
  parseSchedule,
  prepare,
  safeAssess,
  safePrepare,
} from '../../../src/index.ts';
import { SKETCH } from '../../laws/sketch.ts';

const sketch = parseSchedule(SKETCH);
const other = parseSchedule(SKETCH.replace('display-beyond-shopfront', 'another'));
const later = parseSchedule(
  SKETCH.replace('from: 2010-11-01', 'from: 2020-01-01')
    .replace('[50, 2000]', '[40, 2000]')
    .replace('[50, 200]', '[40, 200]'),
);

const amountOf = (plan: Plan, facts: Case['facts']): unknown =>
  prepare(plan).assess({ facts }).fines[0]?.amount;

describe('prepare', () => {
  it('gives what assess gives: 500 + 500 × 0.5 ÷ 3 = 583.33, to the yuan', () => {
    expect(amountOf(sketch, { area: '3.5' })).toBe('583');
  });

  it('throws what assess throws', () => {
    const { assess, safeAssess: safe } = prepare(sketch);
    expect(safe({ facts: { area: '3.555' } })).toEqual(safeAssess(sketch, { facts: { area: '3.555' } }));
    let code: string | undefined;
    try {
      assess({ facts: { area: '0' } });
    } catch (error) {
      if (isCailiangError(error)) code = error.problems[0]?.code;
    }
    expect(code).toBe('facts/outside');
  });

  it('refuses no plan, no plan of ours, and plans of two schedules', () => {
    const codesOf = (plans: unknown): unknown => {
      const result = safePrepare(plans as Plan[]);
      return result.ok ? undefined : result.problems.map(({ code }) => code);
    };
    expect(codesOf([])).toEqual(['assess/no-plan']);
    expect(codesOf({})).toEqual(['assess/plan-format']);
    expect(codesOf([null])).toEqual(['assess/plan-format']);
    expect(codesOf([sketch, other])).toEqual(['assess/several-schedules']);
    expect(() => prepare([])).toThrow();
  });

  it.each(['fast', 'plain'] as const)('is the same in %s arithmetic', (arithmetic) => {
    const { assess } = prepare(sketch, { arithmetic });
    const facts = { area: 3.5, first: true };
    expect(assess({ facts })).toEqual(assess({ facts }));
    // 583.33 × 0.8 = 466.67
    expect(assess({ facts }).fines[0]?.amount).toBe('467');
  });
});

describe('the assessment of a prepared schedule', () => {
  const input = { facts: { area: '3.5', first: 'no' } };
  const assessed = () => prepare(sketch).assess(input);
  const plain = safeAssess(sketch, input).ok ? prepare(sketch, { arithmetic: 'plain' }).assess(input) : null;

  it('has the keys of any other, in their order, and its lists are lists', () => {
    expect(Object.keys(assessed())).toEqual(Object.keys(plain as object));
    expect(Object.keys(assessed().fines[0] as object)).toEqual(Object.keys(plain?.fines[0] as object));
    expect(Array.isArray(assessed().facts)).toBe(true);
    expect(assessed().fines[0]?.steps.length).toBe(plain?.fines[0]?.steps.length);
  });

  it.each([
    ['compared', (one: object) => one],
    ['spread', (one: object) => ({ ...one })],
    ['written', (one: object) => JSON.parse(JSON.stringify(one))],
    ['assigned', (one: object) => Object.assign({}, one)],
    ['cloned, as postMessage and IndexedDB do', (one: object) => structuredClone(one)],
  ])('is equal where it is %s', (_, by) => {
    expect(by(assessed())).toEqual(by(plain as object));
    expect(by(assessed())).toStrictEqual(by(plain as object));
  });

  it('tells which facts the case read', () => {
    expect(assessed().facts.map(({ id, value, used }) => `${id} ${value} ${used}`)).toEqual([
      'area 3.5 true',
      'first no true',
    ]);
  });

  it('works the steps out once, when they are first read, and they cannot be changed', () => {
    const [fine] = assessed().fines;
    const isWorkedOut = () => Object.getOwnPropertyDescriptor(fine, 'steps')?.get === undefined;
    expect(isWorkedOut()).toBe(false);
    const steps = fine?.steps;
    expect(isWorkedOut()).toBe(true);
    expect(fine?.steps).toBe(steps);
    const frozen = Object.freeze(assessed().fines[0]);
    expect(frozen?.steps).toEqual(steps);
    expect(frozen?.steps).toBe(frozen?.steps);
    expect(() => (steps as unknown[]).push(1)).toThrow(TypeError);
  });

  it('has the steps of its own case, whatever case was worked out since', () => {
    const { assess } = prepare(sketch);
    const areas = ['3.5', '4.5', '5.5'];
    const fines = areas.map((area) => assess({ facts: { area } }).fines[0]);
    // 500 to 1000 from 3 to 6: 583.33, 750, 916.67
    expect(fines.map((fine) => fine?.amount)).toEqual(['583', '750', '917']);
    const read = fines.map((fine) => fine?.steps.find(({ step }) => step === 'fine.share')?.inputs.area);
    expect(read).toEqual(areas);
  });

  it('shares nothing that another can change', () => {
    const { assess } = prepare(sketch);
    const first = assess(input) as unknown as { outcome: string; fines: { amount: string; range: object }[] };
    first.outcome = 'changed';
    const [fine] = first.fines as [{ amount: string; range: object }];
    fine.amount = '1';
    expect(() => Object.assign(fine.range, { min: '1' })).toThrow(TypeError);
    expect(assess(input)).toEqual(plain);
  });

  it('keeps the case as it was given', () => {
    const facts = { area: '3.5' };
    const assessment = prepare(sketch).assess({ facts });
    facts.area = '9';
    expect(assessment.facts.map(({ value }) => value)).toEqual(['3.5']);
    expect(assessment.fines[0]?.steps.some(({ inputs }) => inputs.area === '9')).toBe(false);
  });
});

describe('the brief of a case', () => {
  const input = { facts: { area: '3.5', first: 'no' } };

  it('is the assessment without the facts and the steps', () => {
    const { facts, fines, ...rest } = prepare(sketch, { arithmetic: 'plain' }).assess(input);
    const expected = { ...rest, fines: fines.map(({ steps, ...fine }) => fine) };
    expect([facts.length, fines[0]?.steps.length].every((count) => count !== 0)).toBe(true);
    for (const arithmetic of ['fast', 'plain'] as const) {
      const brief = prepare(sketch, { arithmetic }).brief(input);
      expect(brief).toStrictEqual(expected);
      expect(structuredClone(brief)).toStrictEqual(brief);
    }
  });

  it('has the amount, the grade and the band', () => {
    const [fine] = prepare(sketch).brief(input).fines;
    expect([fine?.amount, fine?.grade, fine?.band]).toEqual(['583', '较重', { min: '500', max: '1000' }]);
  });

  it('refuses what assess refuses', () => {
    const { brief, safeBrief } = prepare(sketch);
    const wrong = { facts: { area: '0' } };
    expect(safeBrief(wrong)).toEqual(safeAssess(sketch, wrong));
    expect(() => brief(wrong)).toThrow('facts/outside');
  });
});

describe('a case that is more than data', () => {
  const prepared = prepare(sketch);
  const same = (input: unknown): void =>
    expect(JSON.stringify(prepared.safeAssess(input as Case))).toBe(
      JSON.stringify(safeAssess(sketch, input as Case)),
    );

  afterEach(() => {
    delete (Object.prototype as { area?: string }).area;
  });

  it.each<readonly [string, () => unknown]>([
    ['nothing', () => undefined],
    ['a getter for the facts', () => ({ get facts() { return { area: '3.5' }; } })], // biome-ignore format: one line
    ['a getter for a fact', () => ({ facts: { get area() { return '3.5'; } } })], // biome-ignore format: one line
    ['a setter', () => ({ facts: { set area(_: string) {} } })],
    ['a symbol', () => ({ facts: { area: '3.5', [Symbol('area')]: '9' }, [Symbol('on')]: 1 })],
    ['a key that is not enumerable', () => ({ facts: Object.defineProperty({}, 'area', { value: '3.5' }) })],
    ['facts without a prototype', () => ({ facts: Object.assign(Object.create(null), { area: '3.5' }) })],
    ['inherited facts', () => ({ facts: Object.create({ area: '3.5' }) })],
    ['__proto__ as a key', () => ({ facts: JSON.parse('{"__proto__":{"area":"3.5"},"area":"3.5"}') })],
    ['a key of Object.prototype', () => ({ facts: { area: '3.5', toString: '1' } })],
    ['a fact twice', () => ({ facts: { area: '3.5', 违法面积: '3.5' } })],
    ['a fact that is undefined', () => ({ facts: { area: '3.5', first: undefined }, on: undefined })],
    ['a date that is null', () => ({ facts: { area: '3.5' }, on: null })],
    ['a day that there is none of', () => ({ facts: { area: '3.5' }, on: '2023-02-29' })],
    ['a key that there is none of', () => ({ facts: { area: '3.5' }, fact: {} })],
    ['a proxy', () => ({ facts: new Proxy({ area: '3.5' }, { get: () => '9' }) })],
    ['a proxy that throws', () => new Proxy({}, { getPrototypeOf: () => { throw new Error(); } })], // biome-ignore format: one line
  ])('%s', (_, input) => {
    same(input());
    same({ facts: { area: '3.5' } });
  });

  it('is not given facts by a polluted prototype', () => {
    (Object.prototype as { area?: string }).area = '3.5';
    same({ facts: {} });
    same({ facts: { first: 'yes' } });
  });

  it('may ask for another case by a getter', () => {
    const facts = {
      area: '3.5',
      get first() {
        return prepared.assess({ facts: { area: '9', first: 'yes' } }).outcome === 'fined' ? 'no' : 'yes';
      },
    };
    same({ facts });
    expect(prepared.assess({ facts }).facts.map(({ value }) => value)).toEqual(['3.5', 'no']);
  });

  it('may ask for another case while it is read', () => {
    const within = new Proxy(
      { area: '3.5' },
      {
        getOwnPropertyDescriptor: (target, key) => {
          prepared.assess({ facts: { area: '9', first: 'yes' } });
          return Reflect.getOwnPropertyDescriptor(target, key);
        },
      },
    );
    same({ facts: within });
  });
});

/** The product of two numbers that whole numbers do not always hold: 10^9 with four decimals each. */
const LARGE = `schedule: test/large-numbers
title: 两数相乘
currency: CNY
effective: { from: 2020-01-01 }
basis: [ { law: 某法 } ]
facts:
  长: { id: a, kind: quantity, unit: 米, decimals: 4, domain: "(0..1000000000]" }
  宽: { id: b, kind: quantity, unit: 米, decimals: 4, domain: "[-1000000000..1000000000]" }
fines: [ { payer: 当事人, range: { min: 1 }, place: { exactly: 10 + 长 * (宽 + 2000000000) / 7 } } ]
rounding: { to: 0.01, mode: half-even }
`;

describe('numbers of every size on one way', () => {
  const texts = ['0.0001', '1', '7', '99.9999', '12345.6789', '1000000', '999999999.9999', '1000000000'];
  const cases = texts.flatMap((a) =>
    texts.flatMap((b) => [
      { a, b },
      { a, b: `-${b}` },
    ]),
  );
  it.each([
    ['from small to large', cases],
    ['from large to small', [...cases].reverse()],
  ])('%s', (_, order) => {
    const plan = parseSchedule(LARGE);
    const { safeAssess: safe } = prepare(plan);
    for (const facts of [...order, ...order])
      expect(JSON.stringify(safe({ facts }))).toBe(JSON.stringify(safeAssess(plan, { facts })));
  });
});

describe('versions', () => {
  const versions = [{ ...sketch, effective: { ...sketch.effective, to: '2019-12-31' } }, later];
  const prepared = prepare(versions);
  it.each<Omit<Case, 'facts'>>([
    {},
    { on: '2015-01-01' },
    { on: '2021-01-01' },
    { on: '2015-01-01', decided: '2021-01-01' },
    { on: '2021-01-01', decided: '2015-01-01' },
    { on: '2000-01-01' },
    { decided: '2021-01-01' },
    { on: '2015-01-01', until: '2021-01-01' },
  ])('%j', (dates) => {
    for (const area of ['0.01', '0.5', '3.5']) {
      const input = { facts: { area }, ...dates };
      expect(JSON.stringify(prepared.safeAssess(input))).toBe(JSON.stringify(safeAssess(versions, input)));
    }
  });
});

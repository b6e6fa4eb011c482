import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/base/canonical-json.ts';
import { digest } from '../../../src/base/digest.ts';
import {
  compilePlans,
  ENGINE,
  isCailiangError,
  type Plan,
  parseSchedule,
  readPlans,
  safeAssess,
  safeReadPlans,
} from '../../../src/index.ts';
import { digestOfPlan } from '../../../src/model/plans-file.ts';
import { loadSchedules } from '../../../src/node/index.ts';
import { SHOP } from '../../cli/schedules.ts';

const { plans: all } = loadSchedules('schedules');
const shop = parseSchedule(SHOP);
const text = compilePlans([shop]);

const codesOf = (input: unknown, options = {}): readonly string[] => {
  const result = safeReadPlans(input, options);
  return result.ok ? [] : result.problems.map(({ code }) => code);
};

/** The file with something else in it, and a digest that fits that. */
function signed(change: (file: Record<string, unknown>) => void): string {
  const { digest: _, ...file } = JSON.parse(text);
  change(file);
  return JSON.stringify({ ...file, digest: digest(file) });
}

describe('what was compiled', () => {
  it('is canonical JSON, and the same bytes each time', () => {
    expect(compilePlans([parseSchedule(SHOP)])).toBe(text);
    const keys = Object.keys(JSON.parse(text));
    expect(keys).toEqual(['cailiang', 'digest', 'engine', 'format', 'parts', 'plans']);
    expect(Buffer.from(canonicalJson(JSON.parse(text))).toString()).toBe(text);
    expect(JSON.parse(text)).toMatchObject({ cailiang: 'plans', format: 1, engine: ENGINE });
  });

  it('comes back as it was, but for the examples', () => {
    expect(readPlans(text)).toEqual([JSON.parse(JSON.stringify({ ...shop, examples: [] }))]);
    expect(readPlans(JSON.parse(text))).toEqual(readPlans(text));
  });

  it('cannot be changed by those who read it', () => {
    const [plan] = readPlans(text);
    expect(Object.isFrozen(plan) && Object.isFrozen(plan?.steps[0]?.node)).toBe(true);
  });

  it('leaves an object that was handed over as it is', () => {
    const file = JSON.parse(text);
    readPlans(file);
    expect(file).toEqual(JSON.parse(text));
    expect(Object.isFrozen(file.parts)).toBe(false);
  });

  it('may be no plan at all', () => {
    expect(readPlans(compilePlans([]))).toEqual([]);
  });
});

describe('every schedule of the package', () => {
  const read = new Map(
    readPlans(compilePlans(all)).map((plan) => [`${plan.schedule} ${plan.version}`, plan]),
  );

  it('stands in one file', () => {
    expect(read.size).toBe(all.length);
  });

  it.each(all.map((plan) => [`${plan.schedule} ${plan.version}`, plan] as const))('%s', (name, plan) => {
    const compiled = read.get(name) as Plan;
    expect(digestOfPlan(plan)).toBe(plan.digest);
    expect(compiled.digest).toBe(plan.digest);
    for (const example of plan.examples) {
      const direct = safeAssess(plan, example.case);
      expect(JSON.stringify(safeAssess(compiled, example.case))).toBe(JSON.stringify(direct));
    }
  });
});

describe('a file that is refused', () => {
  it.each([
    ['no text', '', 'plans/not-json'],
    ['no JSON', 'schedule: cn/shop', 'plans/not-json'],
    ['a file cut off', text.slice(0, text.length / 2), 'plans/not-json'],
    ['a file cut off at its end', text.slice(0, -1), 'plans/not-json'],
    ['two files in one', text + text, 'plans/not-json'],
    ['a plan by itself', JSON.stringify(shop), 'plans/not-plans'],
    ['a list', '[]', 'plans/not-plans'],
    ['null', 'null', 'plans/not-plans'],
    ['a number', '1', 'plans/not-plans'],
    ['a case', '{"facts":{}}', 'plans/not-plans'],
    ['undefined', undefined, 'plans/not-json'],
    ['a function', () => text, 'plans/not-json'],
    ['a later format', JSON.stringify({ ...JSON.parse(text), format: 2 }), 'plans/newer'],
    ['a later format of another shape', '{"cailiang":"plans","format":9}', 'plans/newer'],
    ['an amount that was changed', text.replace('"2000"', '"9000"'), 'plans/damaged'],
    ['a label that was changed', text.replace('违法面积', '违法面机'), 'plans/damaged'],
    ['an engine that was changed', text.replace(ENGINE, 'cailiang 9.9.9'), 'plans/damaged'],
    ['a wrong digest', text.replace(/sha256:./, 'sha256:x'), 'plans/damaged'],
    ['no digest', JSON.stringify({ ...JSON.parse(text), digest: undefined }), 'plans/not-plans'],
    ['a key too many', text.replace('"cailiang"', '"a":1,"cailiang"'), undefined],
    [
      'nested too deeply',
      `{"cailiang":"plans","format":1,"digest":"","plans":${'['.repeat(1e5)}${']'.repeat(1e5)},"parts":[]}`,
      'plans/not-plans',
    ],
  ])('%s', (_, input, code) => {
    expect(codesOf(input)).toEqual(code === undefined ? [] : [code]);
  });

  it('a huge one, at once', () => {
    expect(codesOf('['.repeat(70_000_000))).toEqual(['plans/too-large']);
  });

  it('an amount that was changed and signed anew: the plan has a digest of its own', () => {
    const altered = signed((file) => {
      file.parts = JSON.parse(JSON.stringify(file.parts).replace('"2000"', '"9000"'));
      file.plans = JSON.parse(JSON.stringify(file.plans).replaceAll('"2000"', '"9000"'));
    });
    expect(altered).toContain('9000');
    expect(safeReadPlans(altered)).toMatchObject({
      problems: [{ code: 'plans/altered', params: { schedule: 'cn/test/shop', version: '2010-11-01' } }],
    });
  });

  it.each([
    ['no plans', { plans: {} }],
    ['a plan that is none', { plans: [{ format: 1 }] }],
    ['a plan that is null', { plans: [null] }],
    ['a part that is not there', { plans: [{ $: 9999 }] }],
    ['parts that are none', { parts: {} }],
  ])('%s, signed', (_, change) => {
    expect(codesOf(signed((file) => Object.assign(file, change)))).toEqual(['plans/not-plans']);
  });

  it('one with another digest than the one that was published', () => {
    const published: string = JSON.parse(text).digest;
    expect(codesOf(text, { digest: published })).toEqual([]);
    expect(codesOf(compilePlans([]), { digest: published })).toEqual(['plans/other']);
  });

  it('throws one error with its problems', () => {
    expect(() => readPlans('')).toThrowError(/plans\/not-json/);
    try {
      readPlans('');
    } catch (error) {
      expect(isCailiangError(error) && error.problems[0]?.code).toBe('plans/not-json');
    }
  });

  it('is read where nothing is to be held against the digests', () => {
    const changed = text.replace('违法面积', '违法面机');
    expect(codesOf(changed, { check: 'none' })).toEqual([]);
    expect(codesOf(changed, { check: 'file' })).toEqual(['plans/damaged']);
  });
});

describe('one byte that is wrong', () => {
  const bytes = Buffer.from(text);

  /** Each byte of the file as another one: a bit flipped, a blank, a digit, a quote, a NUL, what no text has. */
  const changes: readonly (readonly [string, (byte: number) => number])[] = [
    ['with its lowest bit flipped', (byte) => byte ^ 1],
    ['with its highest bit flipped', (byte) => byte ^ 0x80],
    ['made a blank', () => 0x20],
    ['made a digit', (byte) => (byte === 0x37 ? 0x38 : 0x37)],
    ['made a quote', (byte) => (byte === 0x22 ? 0x27 : 0x22)],
    ['made NUL', () => 0],
    ['made 0xff', () => 0xff],
  ];

  it.each(changes)('%s is found wherever it stands', (_, change) => {
    const passed: number[] = [];
    // every 7th byte, and every byte of the beginning and the end
    for (let at = 0; at < bytes.length; at += at < 300 || at > bytes.length - 300 ? 1 : 7) {
      const copy = Buffer.from(bytes);
      copy[at] = change(bytes[at] ?? 0);
      if (copy.equals(bytes)) continue;
      if (safeReadPlans(copy.toString()).ok) passed.push(at);
    }
    expect(passed).toEqual([]);
  });
});

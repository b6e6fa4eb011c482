import { readFileSync } from 'node:fs';
import { bench, describe } from 'vitest';
import type { Result } from '../../src/base/problem.ts';
import { compileSchedule } from '../../src/compile/compile-schedule.ts';
import { assess, compilePlans, parseSchedule, prepare } from '../../src/index.ts';
import { parseSource } from '../../src/parse/parse-source.ts';
import { readPlans } from '../../src/runtime.ts';
import { readSchedule } from '../../src/schema/read-schedule.ts';
import { manySchedules } from './many-schedules.ts';

const unwrap = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};

const FILE = new URL('../../schedules/cn/zhejiang/hangzhou/display-beyond-shopfront.yaml', import.meta.url);

for (const [name, texts] of [
  ['1,000 schedules of about 70 lines (text to plan under 2 s)', manySchedules(1000)],
  ['the example of Hangzhou (text to plan under 20 ms)', [readFileSync(FILE, 'utf8')]],
] as const) {
  const sources = texts.map((text) => unwrap(parseSource(text, 'bench.yaml')));
  const loaded = sources.map((source) => ({ source, schedule: unwrap(readSchedule(source)) }));
  // a bench does not say that what it measures fails
  for (const { source, schedule } of loaded) unwrap(compileSchedule(schedule, source));
  const options = { iterations: texts.length > 1 ? 3 : 200, time: 0, warmupIterations: 1, warmupTime: 0 };

  describe(name, () => {
    bench('text to plan', () => texts.forEach((text) => void parseSchedule(text)), options);
    bench('parse only', () => texts.forEach((text) => void parseSource(text, 'bench.yaml')), options);
    bench('schema only', () => sources.forEach((source) => void readSchedule(source)), options);
    bench(
      'compile only',
      () => loaded.forEach(({ schedule, source }) => void compileSchedule(schedule, source)),
      options,
    );
  });
}

const plan = parseSchedule(readFileSync(FILE, 'utf8'));
const stored = JSON.stringify(plan);
const one = compilePlans([plan]);
const hundred = compilePlans(manySchedules(100).map((text) => parseSchedule(text)));
const input = { facts: { area: '3.5' } };
const once = { iterations: 300, time: 0, warmupIterations: 20, warmupTime: 0 };

describe('a compiled plan, ready for its first case (under 1 ms)', () => {
  bench('JSON.parse and the first assess', () => void assess(JSON.parse(stored), input), once);
  bench('JSON.parse, prepare and the first case', () => void prepare(JSON.parse(stored)).assess(input), once);
  bench(
    'a file of one plan, unchecked, and the first assess',
    () => {
      assess(readPlans(one, { check: 'none' }), input);
    },
    once,
  );
  bench('the same, with both digests checked', () => void assess(readPlans(one), input), once);
});

describe('a file of 100 compiled plans', () => {
  const few = { iterations: 5, time: 0, warmupIterations: 1, warmupTime: 0 };
  bench('read, unchecked', () => void readPlans(hundred, { check: 'none' }), few);
  bench('read, the digest of the file checked', () => void readPlans(hundred, { check: 'file' }), few);
  bench('read, every digest checked', () => void readPlans(hundred), few);
});

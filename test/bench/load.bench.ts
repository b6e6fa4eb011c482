import { readFileSync } from 'node:fs';
import { bench, describe } from 'vitest';
import type { Result } from '../../src/base/problem.ts';
import { compileSchedule } from '../../src/compile/compile-schedule.ts';
import { parseSchedule } from '../../src/index.ts';
import { parseSource } from '../../src/parse/parse-source.ts';
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
  const options = { iterations: texts.length > 1 ? 5 : 200, time: 0, warmupIterations: 1, warmupTime: 0 };

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

import { expect } from 'vitest';
import type { Result } from '../../../src/base/problem.ts';
import type { Schedule } from '../../../src/model/schedule.ts';
import type { SourceFile } from '../../../src/model/source.ts';
import { parseSource } from '../../../src/parse/parse-source.ts';
import { readSchedule } from '../../../src/schema/read-schedule.ts';

const TOP: Readonly<Record<string, string>> = {
  schedule: 'test/minimal',
  title: '测试',
  currency: 'CNY',
  effective: '{ from: 2020-01-01 }',
  basis: '测试法第一条',
  facts: '{ 面积: { kind: quantity, unit: ㎡, decimals: 2 } }',
  fines: '[ { payer: 当事人, range: [50, 2000] } ]',
  rounding: '{ to: 1, mode: half-up }',
};

/** The text of a small schedule with these parts; each part is written in flow style or indented below its key. */
export const scheduleText = (parts: Readonly<Record<string, string>> = {}): string =>
  Object.entries({ ...TOP, ...parts })
    .map(([key, part]) => `${key}: ${part}\n`)
    .join('');

export const sourceOf = (text: string): SourceFile => {
  const source = parseSource(text, 'test.yaml');
  if (!source.ok) throw new Error(JSON.stringify(source.problems));
  return source.value;
};

export const readText = (text: string): Result<Schedule> => readSchedule(sourceOf(text));

/** The schedule of a small text with these parts; there must be no problem. */
export const readParts = (parts: Readonly<Record<string, string>>): Schedule => {
  const result = readText(scheduleText(parts));
  if (!result.ok) expect(result.problems).toEqual([]);
  return (result as Extract<typeof result, { ok: true }>).value;
};

/** A fine with these keys beside `payer`. */
export const readFine = (keys: string): Schedule['fines'][number] => {
  const [fine] = readParts({ fines: `[ { payer: 当事人, ${keys} } ]` }).fines;
  return fine as Schedule['fines'][number];
};

/** A value written so. */
export const readValue = (written: string) => readParts({ values: `{ 值: ${written} }` }).values?.['值'];

/** What a whole number in a formula reads as. */
export const number = (value: string, at = 0) => ({ op: 'number', value, percent: false, at });

/** What a word in a cell reads as. */
export const wordCell = (word: string) => ({ cell: 'is', value: { literal: 'word', word, at: 0 }, at: 0 });

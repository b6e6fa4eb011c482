import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { parseSource } from '../../../src/parse/parse-source.ts';
import { procedureFile } from '../../../src/schema/procedure-file.ts';
import { toPlain } from '../../../src/schema/read/plain.ts';
import { readQuickly } from '../../../src/schema/read/quickly.ts';
import { parseQuietly } from '../../../src/schema/read/reading.ts';
import { schedule } from '../../../src/schema/schedule.ts';
import { sharedFile } from '../../../src/schema/shared-file.ts';

const textsUnder = (path: string): readonly string[] => {
  const folder = new URL(`../../../${path}/`, import.meta.url);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => readFileSync(new URL(file, folder), 'utf8'));
};

const right = textsUnder('schedules');
const wrong = textsUnder('test/reject/schema');

const schemas: readonly z.ZodType[] = [schedule, sharedFile, procedureFile];

/** Reads a text by every schema in both ways; how many of them took it. */
const compare = (text: string): number => {
  const source = parseSource(text, 'f.yaml');
  if (!source.ok) return 0;
  const { plain } = toPlain(source.value);
  return schemas.filter((schema) => {
    const whole = parseQuietly(schema, plain);
    const quick = readQuickly(schema, plain);
    // as texts: the order of keys is the order of rows and of steps
    expect(JSON.stringify(quick)).toBe(whole.success ? JSON.stringify(whole.data) : undefined);
    return whole.success;
  }).length;
};

describe('readQuickly makes what zod makes, and nothing where zod finds a fault', () => {
  it('of every file under schedules/', () => {
    for (const text of right) expect(compare(text)).toBe(1);
  });

  it('of every file that is refused', () => {
    expect(wrong.length).toBeGreaterThan(0);
    for (const text of wrong) compare(text);
  });

  it('of files whose lines are mixed', () => {
    const lines = [...right, ...wrong].flatMap((text) => text.split('\n'));
    const edit = fc.record({
      at: fc.nat(1000),
      cut: fc.nat(2),
      put: fc.option(fc.constantFrom(...lines), { nil: undefined }),
      word: fc.option(fc.constantFrom('x', '12', '[]', '{}', '[a, b]', '"(0..1]"', '{ x: y }'), {
        nil: undefined,
      }),
    });
    const change = (
      text: string,
      { at, cut, put, word }: typeof edit extends fc.Arbitrary<infer E> ? E : never,
    ) => {
      const all = text.split('\n');
      const index = at % all.length;
      const line = word === undefined ? put : all[index]?.replace(/: .*$/, `: ${word}`);
      all.splice(index, word === undefined ? cut : 1, ...(line === undefined ? [] : [line]));
      return all.join('\n');
    };
    fc.assert(
      fc.property(
        fc.constantFrom(...right),
        fc.array(edit, { minLength: 1, maxLength: 2 }),
        (text, edits) => {
          compare(edits.reduce(change, text));
        },
      ),
      { numRuns: 200 },
    );
  });
});

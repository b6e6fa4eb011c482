import { describe, expect, it } from 'vitest';
import { loadSchedule, loadVersions } from '../../src/node/index.ts';
import { checkExamples } from '../../src/verify/checks/check-examples.ts';
import { ROOT, readPage } from './snippets.ts';

/** Rows of the table of real examples: a file, and numbers that its worked examples have. */
const rows = ['docs/writing-schedules.md', 'docs/writing-schedules.en.md'].flatMap((path) =>
  [...readPage(path).text.matchAll(/^\| .+ \| \[[^\]]+\]\(\.\.\/(schedules\/[^)]+)\) \| (.+) \|$/gm)].map(
    ([, file = '', numbers = '']) => [`${path} ${file}`, file, numbers] as const,
  ),
);

describe('the real examples of the writing pages', () => {
  it('are there', () => expect(rows.length).toBeGreaterThan(20));

  it.each(rows)('%s', (_, file, numbers) => {
    const plan = loadSchedule(`${ROOT}${file}`, [`${ROOT}schedules`]);
    if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
    const versions = loadVersions(plan.value, [`${ROOT}schedules`]);
    expect(checkExamples(plan.value, versions).filter(({ holds }) => !holds)).toEqual([]);
    const known = new Set(JSON.stringify(plan.value.examples).match(/[0-9]+(\.[0-9]+)?/g));
    const claimed = numbers.match(/[0-9]{3,}(\.[0-9]+)?/g) ?? [];
    expect(claimed.length).toBeGreaterThan(0);
    expect(claimed.filter((number) => !known.has(number))).toEqual([]);
  });
});

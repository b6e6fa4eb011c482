import { describe, expect, it } from 'vitest';
import { checkSchedule } from '../../src/check-schedule.ts';
import { readPlan } from '../../src/load-schedule.ts';
import { includeFrom } from '../../src/node/load-schedule.ts';
import { problemCodes } from './problem-codes.ts';
import { allSnippets, pages } from './snippets.ts';

/** What a part of a schedule needs around it to be whole. */
const AROUND: readonly (readonly [key: string, line: string])[] = [
  ['schedule', 'schedule: test/docs'],
  ['title', 'title: 文档中的片段'],
  ['currency', 'currency: CNY'],
  ['effective', 'effective: { from: 2024-01-01 }'],
  ['basis', 'basis: [ { law: 测试 } ]'],
  ['facts', 'facts: { size: { kind: number } }'],
  ['fines', 'fines: [ { payer: 当事人, range: [50, 2000] } ]'],
  ['rounding', 'rounding: { to: 1, mode: half-up }'],
];

/** A snippet as a whole schedule. */
function whole(text: string): string {
  const missing = AROUND.filter(([key]) => !new RegExp(`^${key}:`, 'm').test(text));
  return `${text}${missing.map(([, line]) => `${line}\n`).join('')}`;
}

describe('YAML on the pages', () => {
  it.each(allSnippets('yaml'))('%s compiles, and its examples hold', (where, { text }) => {
    expect(problemCodes(whole(text), where)).toEqual([]);
  });
});

describe('the pieces of the writing pages', () => {
  const pieces = allSnippets('yaml').filter(([where]) => where.includes('writing-schedules'));

  it.each(pieces)('%s may be copied: check finds no fault in it', (where, { text }) => {
    const plan = readPlan(whole(text), where, includeFrom(['schedules']));
    if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
    const { sound, proofs } = checkSchedule(plan.value);
    const faults = proofs?.findings.filter(
      ({ weight, verdict, accepted }) =>
        weight === 'fault' && verdict === 'refuted' && accepted === undefined,
    );
    expect(faults?.map(({ question, about }) => `${question} ${JSON.stringify(about)}`)).toEqual([]);
    expect(sound).toBe(true);
  });
});

/** Rows of a table of slips: `what is written` | `the code` | … */
const slips = pages().flatMap(({ path, text }) =>
  [...text.matchAll(/^\| `(.+?)` \| `((?:yaml|schema|compile)\/[a-z-]+)` \| .*$/gm)]
    .filter(() => /writing-schedules/.test(path))
    .map(([, written = '', code = '']) => [path, written, code] as const),
);

describe('slips on the pages meet the code that is said', () => {
  it.each(slips)('%s: %s', (_, written, code) => {
    const inFine = whole(`fines: [ { payer: p, ${written} } ]\n`);
    const inGrade = whole(`grades: { rows: [ { grade: a, ${written} } ] }\n`);
    const found = [`${written}\n`, `facts:\n  ${written}\n`, inFine, inGrade].flatMap((text) =>
      problemCodes(text, 'slip.yaml'),
    );
    expect(found).toContain(code);
  });
});

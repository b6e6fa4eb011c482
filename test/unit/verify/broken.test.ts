import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { assessCase } from '../../../src/assess/assess-case.ts';
import type { Plan } from '../../../src/model/plan.ts';
import type { Finding, Jump, Verification } from '../../../src/model/proof.ts';
import { isFault, verify } from '../../../src/verify/verify.ts';
import { reproduces } from '../../laws/verify-refute.ts';
import { loadPlan } from './load-plan.ts';

const folder = fileURLToPath(new URL('../../broken', import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

/** "# expect: gap line=9 area=3.01": the question, then what of the finding, its case or its place must be so. */
function expectations(
  text: string,
): readonly { question: string; wanted: readonly (readonly [string, string])[] }[] {
  return [...text.matchAll(/^# expect: (.+)$/gm)].map(([, line = '']) => {
    const [question = '', ...parts] = line.trim().split(' ');
    return {
      question,
      wanted: parts.map((part) => [part.split('=')[0] ?? '', part.split('=')[1] ?? ''] as const),
    };
  });
}

/** What a finding says under a name: of itself, of its place, or of its case. */
function said(finding: Finding, name: string): string | undefined {
  if (name === 'line') return String(finding.place?.line);
  if (name === 'most') return finding.most;
  const about: Readonly<Record<string, unknown>> = { ...finding.about };
  if (name in about) return String(about[name]);
  const facts = { ...finding.case?.facts, ...finding.other?.facts, ...finding.case?.facts };
  const value = facts[name];
  return typeof value === 'string' ? value : undefined;
}

const jumpSays = (jump: Jump, name: string): string | undefined =>
  name === 'leap' ? jump.leap : name === jump.fact ? jump.before : undefined;

function answers(found: Verification, question: string): readonly ((name: string) => string | undefined)[] {
  if (question === 'jump') return found.jumps.map((jump) => (name: string) => jumpSays(jump, name));
  return found.findings
    .filter((one) => one.question === question && one.verdict === 'refuted')
    .map((finding) => (name: string) => said(finding, name));
}

const refuted = ({ findings }: Verification): readonly Finding[] =>
  findings.filter(({ verdict }) => verdict === 'refuted');

describe('each broken schedule is refuted with the right code, place and case', () => {
  test('there are at least thirty', () => expect(files.length).toBeGreaterThanOrEqual(30));

  test.each(files)('%s', (file) => {
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    const plan: Plan = loadPlan(text, file);
    const found = verify(plan);
    const wanted = expectations(text);
    expect(wanted.length).toBeGreaterThan(0);
    for (const { question, wanted: parts } of wanted) {
      const given = answers(found, question).map((ask) =>
        Object.fromEntries(parts.map(([name]) => [name, ask(name)])),
      );
      expect(given, question).toContainEqual(Object.fromEntries(parts));
    }
    const named = new Set(wanted.map(({ question }) => question));
    expect(found.findings.filter((one) => isFault(one) && !named.has(one.question))).toEqual([]);
    for (const finding of refuted(found))
      expect(reproduces(plan, finding), JSON.stringify(finding)).toBe(true);
    for (const jump of found.jumps) expect(assessCase(plan, jump.case).ok).toBe(true);
  });
});

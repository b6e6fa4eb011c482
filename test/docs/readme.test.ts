import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assessPlans } from '../../src/assess/assess-plans.ts';
import { ENGINE } from '../../src/base/engine.ts';
import { runCli } from '../../src/cli/run-cli.ts';
import { explainAssessment } from '../../src/explain/explain-assessment.ts';
import { readPlan } from '../../src/load-schedule.ts';
import { ROOT, readPage, shellLines, snippetsOf } from './snippets.ts';

const page = readPage('README.md');
const opening = page.text.split('\n').slice(0, 30).join('\n');

describe('README.md', () => {
  it('says in its first 30 lines what it is, for whom, and how to run it', () => {
    for (const words of [
      '处罚裁量基准',
      'For legal staff',
      'Exact',
      'Lawful',
      'Explained',
      'Refuses',
      'Not legal advice',
    ])
      expect(opening).toContain(words);
    expect(shellLines({ path: '', text: opening })).toEqual([
      'npm ci && npx cailiang fine cn/zhejiang/hangzhou/display-beyond-shopfront area=3.5',
      'npm ci && npm test',
    ]);
  });

  it('opens with an example that gives the amount and the reason it says', () => {
    const [example] = snippetsOf(page);
    expect(example?.text.trimEnd().split('\n')).toHaveLength(10);
    const plan = readPlan(example?.text ?? '', 'readme.yaml', () => undefined);
    if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
    const result = assessPlans([plan.value], { facts: { area: '3.5' } });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    const amount = result.value.fines[0]?.amount;
    expect(amount).toBe(/fined \*\*(.+)\*\* yuan/.exec(opening)?.[1]);
    const { text } = explainAssessment(result.value, 'en');
    const said = text.replace(/\s+/g, ' ');
    for (const words of ['CNY 500 to CNY 1000', '500 + (1000 − 500) × 1/6 ≈ CNY 583.333333', 'CNY 583']) {
      expect(opening).toContain(words);
      expect(said).toContain(words);
    }
  });
});

describe('what README.md shows of check', () => {
  it('is what it prints, but for what … stands for', () => {
    const shown = /```text\n([\s\S]*?)…\n```/.exec(page.text)?.[1] ?? '';
    let out = '';
    const write = (words: string): void => {
      out += words;
    };
    const io = { out: write, err: write, columns: 100, colour: false, folders: ['schedules'] };
    expect(runCli(['check', 'test/broken/overlap-typo.yaml', '--lang', 'en'], io)).toBe(1);
    expect(shown).toContain('Two grades overlap');
    expect(out).toContain(shown);
  });
});

describe('the engine', () => {
  it('is named as package.json has it (decision 17)', () => {
    const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      readonly name: string;
      readonly version: string;
    };
    expect(ENGINE).toBe(`${name} ${version}`);
  });
});

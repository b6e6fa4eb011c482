import { describe, expect, it } from 'vitest';
import { countFindings, tallyCheck } from '../../../src/explain/check-tally.ts';
import { distinctFindings } from '../../../src/explain/distinct-findings.ts';
import { explainCheck, explainTally } from '../../../src/explain/explain-check.ts';
import type { CheckedSchedule } from '../../../src/model/checked-schedule.ts';
import type { Finding } from '../../../src/model/proof.ts';
import { loadPlan } from '../verify/load-plan.ts';

const plan = loadPlan(
  `schedule: test/long
title: 一个名称很长、一行放不下、只能显示前面一部分的裁量基准
currency: CNY
effective: { from: 2020-01-01 }
basis: [ { law: 某法 } ]
facts:
  甲: { kind: count, domain: "[1..9]", harm: more }
  乙: { kind: count, domain: "[1..9]", harm: more }
  丙: { kind: count, domain: "[1..9]", harm: more }
fines: [ { payer: 当事人, range: [1, 99], place: { exactly: 甲 + 乙 + 丙 } } ]
rounding: { to: 1, mode: half-up }
`,
  'long.yaml',
);

const at = (line: number, file = 'long.yaml') => ({ file, line, column: 3 });

const dead = (fact: string, line: number, more: Partial<Finding> = {}): Finding => ({
  question: 'dead-fact',
  verdict: 'refuted',
  weight: 'note',
  about: { fact },
  place: at(line),
  ...more,
});

function checked(findings: readonly Finding[]): CheckedSchedule {
  const touched = { rows: [], circumstances: [], edges: [] };
  const proofs = {
    counts: countFindings(findings),
    findings,
    jumps: [],
    touched,
    work: { spent: 1, allowed: 2 },
  };
  const { schedule, version, digest, title } = plan;
  const head = { file: 'long.yaml', schedule: { id: schedule, version, digest }, title };
  return { ...head, sound: proofs.counts.faults === 0, problems: [], examples: [], proofs };
}

const lines = (findings: readonly Finding[], options = {}): readonly string[] =>
  explainCheck(checked(findings), plan, options).split('\n');

describe('the lines of a schedule', () => {
  it('show as much of the title as there is room for', () => {
    const head = (columns: number): string => lines([], { columns })[0] ?? '';
    expect(head(90)).toBe(
      '✓ test/long  ✓0   ✗0  ?0  !0   算例 0/0  一个名称很长、一行放不下、只能显示前面一部分的裁…',
    );
    expect(head(200)).toMatch(/只能显示前面一部分的裁量基准$/);
    expect(head(50)).toBe('✓ test/long  ✓0   ✗0  ?0  !0   算例 0/0');
  });

  it('tell two notes apart, and of three the names of the others', () => {
    const two = [dead('甲', 7), dead('乙', 8)];
    expect(lines(two).slice(1)).toEqual([
      '    ! 案件事实“甲”从不影响罚款（第 7 行）',
      '    ! 案件事实“乙”从不影响罚款（第 8 行）',
    ]);
    const three = [...two, dead('丙', 4, { place: at(4, 'shared.yaml') })];
    expect(lines(three).slice(1)).toEqual([
      '    ! 案件事实“甲”从不影响罚款（第 7 行）',
      '      同样的还有 2 处：“乙”、“丙”',
    ]);
    expect(lines(three, { all: true })[3]).toBe('    ! 案件事实“丙”从不影响罚款（shared.yaml:4:3）');
  });

  it('tell faults one by one, and open questions of one kind by their lines', () => {
    const row = (line: number, more: Partial<Finding>): Finding => ({
      question: 'dead-row',
      verdict: 'refuted',
      weight: 'fault',
      about: { step: 'grade' },
      place: at(line),
      ...more,
    });
    const faults = lines(
      [1, 2, 3].map((line) => row(line, {})),
      { locale: 'en' },
    );
    expect(faults.filter((line) => line.includes('fault dead-row'))).toHaveLength(3);
    const open = [4, 5, 6].map((line) => row(line, { verdict: 'undecided', reason: 'budget' }));
    expect(lines(open, { locale: 'en' }).slice(1)).toEqual([
      '    ? long.yaml:4:3 undecided dead-row',
      '      Undecided: whether any case meets this grade',
      '      because: too many cases to get through with the work allowed',
      '      2 more of the kind: lines 5, 6',
    ]);
  });
});

describe('findings that say the same', () => {
  const refused = (step: string, line: number, area: string): Finding => ({
    question: 'no-amount',
    verdict: 'refuted',
    weight: 'fault',
    about: { step, why: 'empty-range' },
    place: at(line),
    case: { facts: { area } },
  });

  it('are one: with the same case, whatever step of a fine refuses it', () => {
    const first = refused('fine.limits.min', 10, '200');
    const found = [first, refused('fine.limits.max', 10, '200'), refused('fine.fine', 13, '200')];
    expect(distinctFindings(found)).toEqual([first]);
    expect(distinctFindings([first, refused('person.fine', 13, '200')])).toHaveLength(2);
  });

  it('are two about two things', () => {
    const two = [dead('甲', 7), dead('乙', 7)];
    expect(distinctFindings(two)).toEqual(two);
  });
});

describe('the sums', () => {
  it('count each rank, the examples by themselves', () => {
    const accepted = { finding: 'dead-fact', basis: [] } as const;
    const example: Finding = {
      question: 'example',
      verdict: 'refuted',
      weight: 'fault',
      about: { example: 1 },
    };
    const one = checked([
      dead('甲', 7),
      dead('乙', 8, { weight: 'fault' }),
      dead('丙', 9, { weight: 'fault', accepted }),
      dead('丙', 9, { verdict: 'proved' }),
      dead('丙', 9, { verdict: 'undecided' }),
      example,
    ]);
    expect(one.proofs?.counts).toEqual({ proved: 1, refuted: 3, undecided: 1, faults: 1, accepted: 1 });
    const unread: CheckedSchedule = { file: 'b.yaml', sound: false, problems: [], examples: [] };
    expect(explainTally(tallyCheck(unread, tallyCheck(one)), 'en')).toBe(
      [
        '2 schedules: 0 passed, 2 failed (1 not read); no examples.',
        '✓ 1 proved, ✗ 1 fault, ? 1 undecided, ! 2 notes (1 of them accepted).',
        'Failed:',
        '  long.yaml',
        '  b.yaml',
      ].join('\n'),
    );
    expect(explainTally(tallyCheck(unread), 'zh')).toBe(
      '共 1 个裁量基准，通过 0 个，未通过 1 个（其中 1 个不能读取）；没有算例。',
    );
  });
});

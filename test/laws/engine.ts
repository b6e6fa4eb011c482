import { isDeepStrictEqual } from 'node:util';
import { type Case, type Plan, parseSchedule, safeAssess } from '../../src/index.ts';
import type { Expected } from '../oracle/description.ts';

export const load = (text: string): Plan => parseSchedule(text, { file: 'generated.yaml' });

/** What the engine says, cut down to what the oracle says about such a case. */
export function answerOf(plan: Plan, facts: Case['facts'], expected: Expected): Record<string, unknown> {
  const result = safeAssess(plan, { facts });
  if (result.ok && expected.outcome === 'problem' && expected.anyway) {
    const { anyway } = expected;
    const answer = answerOf(plan, facts, anyway);
    return isDeepStrictEqual(answer, anyway) ? { ...expected } : answer;
  }
  if (!result.ok) {
    const codes = [...new Set(result.problems.map(({ code }) => code))];
    const right = expected.outcome === 'problem' && agree(codes, expected.codes);
    return right ? { ...expected } : { outcome: 'problem', codes };
  }
  const { outcome, fines } = result.value;
  const fine: Readonly<Record<string, unknown>> = { ...fines[0] };
  const asked = Object.keys(expected).filter((key) => key !== 'outcome');
  return { outcome, ...Object.fromEntries(asked.map((key) => [key, fine[key]])) };
}

/** One right reason at least; beside it only what may follow from working on with a faulty case. */
const agree = (codes: readonly string[], expected: readonly string[]): boolean =>
  codes.some((code) => expected.includes(code)) &&
  codes.every((code) => expected.includes(code) || code === 'assess/not-above-zero');

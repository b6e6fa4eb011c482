import { digest } from '../../src/base/digest.ts';
import type { Assessment } from '../../src/model/assessment.ts';
import type { Plan } from '../../src/model/plan.ts';
import { type Case, readPlans, safeAssess } from '../../src/runtime.ts';
import { drawCase } from './draw-case.ts';
import { edgesOf } from './edges.ts';
import { randomFrom } from './random.ts';

/** What an engine made of the corpus. */
export interface Told {
  readonly count: number;
  /** How many cases came to an amount or a band, how many ended without, how many were refused. */
  readonly fined: number;
  readonly ended: number;
  readonly refused: number;
  /** Of everything that was told of every case, in order. */
  readonly digest: string;
}

/** Works the same cases out on whatever engine this runs: so many of each plan, seeded by its place. */
export function runCorpus(compiled: string, casesEach: number): Told {
  const sums = { fined: 0, ended: 0, refused: 0 };
  const plans = readPlans(compiled, { check: 'file' }); // all of it, written out, takes the smallest engines minutes
  const digests = plans.map((plan, index) => digestOf(plan, index, casesEach, sums));
  return { count: plans.length * casesEach, ...sums, digest: digest(digests) };
}

function digestOf(plan: Plan, seed: number, count: number, sums: Record<string, number>): string {
  const random = randomFrom(seed + 1);
  const edges = edgesOf(plan);
  const lines: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const input = drawCase(plan, edges, random);
    lines.push(lineOf(plan, input, index % 16 === 0, sums));
  }
  return digest(lines);
}

/** Everything of an assessment; its steps, which cost most, of every sixteenth. */
function lineOf(plan: Plan, input: Case, whole: boolean, sums: Record<string, number>): string {
  const result = safeAssess(plan, input);
  const kind = !result.ok
    ? 'refused'
    : result.value.outcome === 'fined' || result.value.outcome === 'band'
      ? 'fined'
      : 'ended';
  sums[kind] = (sums[kind] ?? 0) + 1;
  if (!result.ok) return JSON.stringify(result.problems);
  return JSON.stringify(whole ? result.value : brief(result.value));
}

function brief({ outcome, fines, total, measures, confiscation, procedure, facts }: Assessment): unknown {
  const short = fines.map(({ amount, range, limits, grade, band, inForce, duty, outcome: own }) => {
    return [own, duty, amount, range, limits, grade, band, inForce];
  });
  return [outcome, short, total, measures.length, confiscation, procedure.map(({ id }) => id), facts];
}

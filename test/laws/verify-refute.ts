import { assessCase } from '../../src/assess/assess-case.ts';
import type { Problem, Result } from '../../src/base/problem.ts';
import type { Assessment, Case } from '../../src/model/assessment.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Finding, ProofCase, Verification } from '../../src/model/proof.ts';
import { below, equal, type Fraction, fraction, read, show, subtract } from '../oracle/fraction.ts';

/** What one case, run by the engine, says against what was proved. Empty: nothing. */
export function refutedBy(plan: Plan, found: Verification, facts: Case['facts']): readonly string[] {
  const result = assessCase(plan, { facts });
  if (!result.ok) return result.problems.flatMap((one) => againstProblem(plan, found, one));
  return [
    ...againstAmount(plan, found, facts, result.value),
    ...againstNeighbours(plan, found, facts, result.value),
  ];
}

const proved = (found: Verification, question: Finding['question']): readonly Finding[] =>
  found.findings.filter((one) => one.question === question && one.verdict === 'proved');

function againstProblem(plan: Plan, found: Verification, { code, place }: Problem): readonly string[] {
  const here = ({ about }: Finding): boolean =>
    about.step === undefined || plan.places[about.step]?.line === place?.line;
  const against = (question: Finding['question'], why?: string): readonly string[] =>
    proved(found, question).some((one) => here(one) && (why === undefined || one.about.why === why))
      ? [`${question} ${why ?? ''} proved, but ${code}`]
      : [];
  switch (code) {
    case 'assess/no-row':
      return against('gap');
    case 'assess/two-rows':
      return found.findings.some(
        (one) => one.question === 'overlap' && one.verdict !== 'proved' && one.about.rows !== undefined,
      )
        ? []
        : ['overlap proved, but two rows'];
    case 'assess/empty-range':
    case 'assess/empty-band':
    case 'assess/not-above-zero':
    case 'assess/base-not-above-zero':
    case 'assess/reduce-without-minimum':
    case 'assess/division-by-zero':
      return against('no-amount', code.slice('assess/'.length));
    default:
      return [];
  }
}

type Fine = Assessment['fines'][number];

/** The exact value of a step of the trace. */
const traced = (fine: Fine, step: string): Fraction | undefined => {
  const text = fine.steps.find((one) => one.step === step)?.after;
  return text === undefined || !/^-?\d/.test(text) ? undefined : read(text);
};

function againstAmount(
  plan: Plan,
  found: Verification,
  facts: Case['facts'],
  result: Assessment,
): readonly string[] {
  const said: string[] = [];
  const acts = plan.circumstances.some(({ step, kinds }) =>
    kinds.some((kind) => kind !== 'exempt' && kind !== 'may-exempt')
      ? result.fines.some((fine) => fine.steps.some((one) => one.step === step && one.after !== 'no'))
      : false,
  );
  const stated = plan.circumstances.some(({ id, kinds }) => facts[id] === 'yes' && !kinds.includes('exempt'));
  for (const fine of result.fines) {
    const spec = plan.fines.find(({ id }) => id === fine.id);
    if (!spec || (fine.outcome !== 'fined' && fine.outcome !== 'band')) continue;
    const exact = fine.outcome === 'fined' ? traced(fine, spec.exact) : undefined;
    const min = fine.range.min === null ? fraction(0n) : read(fine.range.min);
    const max = fine.range.max === null ? undefined : read(fine.range.max);
    const beyond = (value: Fraction | undefined, end: 'min' | 'max'): Fraction | undefined => {
      if (value === undefined) return undefined;
      if (end === 'min') return below(value, min) ? subtract(min, value) : undefined;
      return max !== undefined && below(max, value) ? subtract(value, max) : undefined;
    };
    for (const end of ['min', 'max'] as const) {
      const out = beyond(exact, end);
      if (out && !acts && !stated) said.push(...judge(found, 'outside-range', end, out));
      if (out && end === 'max') said.push(...judge(found, 'clipped', end, out));
      if (out && end === 'min' && fine.limits.min === fine.range.min)
        said.push(...judge(found, 'clipped', end, out));
      const band = fine.band?.[end];
      const over = band === null || band === undefined ? undefined : beyond(read(band), end);
      if (over) said.push(...judge(found, 'band-outside-range', end, over));
    }
  }
  return said;
}

/** A question proved, or refuted by at most so much, that a case contradicts. */
function judge(
  { findings }: Verification,
  question: Finding['question'],
  end: 'min' | 'max',
  by: Fraction,
): readonly string[] {
  return findings.flatMap((one) => {
    if (one.question !== question || one.about.end !== end) return [];
    if (one.verdict === 'proved') return [`${question} ${end} proved, but ${by.n}/${by.d} beyond`];
    const most =
      one.verdict === 'refuted' && one.most !== undefined && one.most !== 'inf' ? read(one.most) : undefined;
    return most && below(most, by) ? [`${question} ${end} at most ${one.most}, but ${by.n}/${by.d}`] : [];
  });
}

/** The same case with a circumstance more, or with the next value of a fact. */
function againstNeighbours(
  plan: Plan,
  found: Verification,
  facts: Case['facts'],
  result: Assessment,
): readonly string[] {
  return found.findings.flatMap((one) => {
    if (one.verdict !== 'proved') return [];
    const { circumstance, fact } = one.about;
    if (one.question === 'against-kind' && circumstance !== undefined && facts[circumstance] !== 'yes') {
      const kind = plan.circumstances.find(({ id }) => id === circumstance)?.kinds[0];
      const other = assessCase(plan, { facts: { ...facts, [circumstance]: 'yes' } });
      return cheaper(plan, one, result, other, kind === 'aggravate');
    }
    if (one.question === 'cheaper-when-worse' && fact !== undefined) {
      const spec = plan.facts.find(({ id }) => id === fact);
      const now = facts[fact];
      if (typeof now !== 'string' || !/^\d+(\.\d+)?$/.test(now)) return [];
      const unit = fraction(1n, 10n ** BigInt(spec?.decimals ?? 0));
      return [1n, 3n, 100n, 1000n].flatMap((steps) => {
        const more = { n: read(now).n * unit.d + steps * unit.n * read(now).d, d: read(now).d * unit.d };
        const other = assessCase(plan, { facts: { ...facts, [fact]: printed(fraction(more.n, more.d)) } });
        return cheaper(plan, one, result, other, spec?.harm === 'more');
      });
    }
    return [];
  });
}

function printed({ n, d }: Fraction): string {
  const digits = d.toString().length + 6;
  const scaled = ((n * 10n ** BigInt(digits)) / d).toString().padStart(digits + 1, '0');
  return `${scaled.slice(0, -digits)}.${scaled.slice(-digits)}`.replace(/\.?0+$/, '');
}

function cheaper(
  plan: Plan,
  { about, question }: Finding,
  before: Assessment,
  other: Result<Assessment>,
  rises: boolean,
): readonly string[] {
  if (!other.ok) return [];
  const [a, b] = [before, other.value].map((one) => comparedOf(plan, one, about));
  if (!a || !b || equal(a, b) || below(a, b) === rises) return [];
  return [`${question} ${JSON.stringify(about)} proved, but ${show(a)} becomes ${show(b)}`];
}

/** What a question compares of a fine: its amount, or an end in force as the trace has it (what is shown is rounded where it has no decimals). */
function comparedOf(plan: Plan, result: Assessment, about: Finding['about']): Fraction | undefined {
  const fine = result.fines.find(({ id }) => id === about.fine);
  const spec = plan.fines.find(({ id }) => id === about.fine);
  if (!fine || !spec || (fine.outcome !== 'fined' && fine.outcome !== 'band')) return undefined;
  if (about.value === 'amount') return typeof fine.amount === 'string' ? read(fine.amount) : undefined;
  const end = about.value === 'inForce.min' ? 'min' : 'max';
  const shown = fine.inForce?.[end];
  const exact = traced(fine, spec.inForce[end]);
  if (typeof shown === 'string' && !exact) throw new Error(`${spec.inForce[end]} is not in the trace`);
  return exact;
}

/** Whether the engine, given a refutation's case, shows what the finding says. */
export function reproduces(plan: Plan, finding: Finding): boolean {
  const { question, about, case: shown, other, found } = finding;
  if (!shown) return question === 'dead-row' || question.startsWith('dead') || question === 'example';
  const result = assessCase(plan, shown);
  const code = (wanted: string): boolean => !result.ok && result.problems.some((one) => one.code === wanted);
  switch (question) {
    case 'gap':
      return code('assess/no-row');
    case 'overlap':
      return code('assess/two-rows');
    case 'no-amount':
      return code(about.why === 'no-choice' ? 'assess/no-row' : `assess/${about.why}`);
    case 'cheaper-when-worse':
    case 'against-kind': {
      const second = other && assessCase(plan, other);
      if (!result.ok || !second?.ok || !found) return false;
      const [a, b] = [result.value, second.value].map((one) => comparedOf(plan, one, about));
      return a !== undefined && b !== undefined && show(a) === found.case && show(b) === found.other;
    }
    case 'band-falls':
      return result.ok && other !== undefined && runs(plan, other) && found?.case !== found?.other;
    default:
      return result.ok && found !== undefined;
  }
}

const runs = (plan: Plan, one: ProofCase): boolean => assessCase(plan, one).ok;

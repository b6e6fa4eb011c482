import type { About, Finding } from '../model/proof.ts';
import { stepText } from './plan-text.ts';
import { isValue, type PlanView } from './plan-view.ts';
import type { Compared, NoAmount, ProofWords, Subject } from './proof-words.ts';

/** Who words proofs: the plan, and the words of a language. */
export interface ProofTeller {
  readonly view: PlanView;
  readonly words: ProofWords;
}

/** The names of what a finding is about. */
export function subjectOf(teller: ProofTeller, finding: Finding): Subject {
  const { view } = teller;
  const { about, question } = finding;
  const { circumstance } = about;
  const spec = view.plan.circumstances.filter(({ id }) => id === circumstance)[0];
  const fact = about.fact === undefined ? undefined : view.fact(about.fact);
  return {
    part: partOf(teller, about.step),
    isGrades: about.step === 'grade',
    payer: payerOf(view, about),
    fact: fact?.label ?? about.fact ?? '',
    harm: fact?.harm === 'less' ? 'less' : 'more',
    scale: fact?.kind === 'flag' ? 'flag' : fact?.kind === 'choice' ? 'options' : 'numbers',
    circumstance: spec?.label ?? circumstance ?? '',
    kind: question === 'no-amount' ? 'reduce' : (spec?.kinds[0] ?? 'lenient'),
    option: about.option === undefined ? '' : teller.words.plan.word(about.option),
    end: about.end ?? 'max',
    value: comparedOf(finding),
    grades: about.grades ?? ['', ''],
    why: (about.why ?? 'no-choice') as NoAmount, // the proofs give no other reasons than these
    example: about.example ?? 0,
    limit: limitOf(teller, finding),
  };
}

export function comparedOf({ question, about }: Finding): Compared {
  if (question === 'band-falls') return about.end === 'min' ? 'band.min' : 'band.max';
  return about.value ?? 'amount';
}

function payerOf(view: PlanView, { fine, step }: About): string {
  if (view.plan.fines.length < 2) return '';
  const named = view.plan.fines.filter(({ id }) => id === fine || step?.indexOf(`${id}.`) === 0)[0];
  return named?.payer ?? '';
}

const PARTS: readonly (readonly [RegExp, keyof ProofWords['parts']])[] = [
  [/\.case$/, 'cases'],
  [/\.range\.(min|max)$/, 'range'],
  [/\.band\.(min|max)$/, 'band'],
];

/** What a table or a step is called. */
export function partOf({ view, words }: ProofTeller, name: string | undefined): string {
  const { parts } = words;
  if (name === undefined) return parts.table;
  const known = PARTS.filter(([form]) => form.test(name))[0];
  if (known) return parts[known[1]];
  const step = view.step(name.replace(/\.exact$/, '')) ?? view.step(name);
  if (!step) return parts.table;
  if (isValue(step)) return stepText({ view, words: words.plan }, step.name);
  return words.plan.part(name) ?? step.label ?? parts.table;
}

/** The amount under `expect:` that the finding is held to. */
function limitOf({ view, words }: ProofTeller, { question, place }: Finding): string {
  if (question !== 'jump') return '';
  const expected = (view.plan.expect ?? []).flatMap((one) => (one.expect === 'jumps' ? [one] : []));
  const own = expected.filter((one) => one.place?.line === place?.line)[0] ?? expected[0];
  return own ? words.plan.money(own.at_most, view.plan.currency.code) : '';
}

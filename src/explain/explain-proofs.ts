import type { Place } from '../base/place.ts';
import type { Plan } from '../model/plan.ts';
import type { Finding, Touched, Verification } from '../model/proof.ts';
import { type Rank, rankFinding } from '../model/rank-finding.ts';
import { cleanText } from './clean-text.ts';
import { proofEn } from './en/proof.ts';
import type { Row } from './explanation.ts';
import type { Locale } from './locale.ts';
import { viewPlan } from './plan-view.ts';
import { valueText } from './proof-case.ts';
import { detailsOf } from './proof-details.ts';
import { jumpLines } from './proof-jumps.ts';
import { type ProofTeller, subjectOf } from './proof-subject.ts';
import type { ProofWords } from './proof-words.ts';
import { proofZh } from './zh/proof.ts';

const WORDS: Readonly<Record<Locale, ProofWords>> = { zh: proofZh, en: proofEn };

export const proofWordsOf = (locale: Locale): ProofWords => WORDS[locale];

/** The answers of a verification in words. */
export interface ProofsExplanation {
  /** In the order of `verification.findings`. */
  readonly findings: readonly FindingExplanation[];
  /** A line for each fine and fact along which the amount leaps. */
  readonly jumps: readonly string[];
  /** What no example of the file touches. */
  readonly untouched: readonly string[];
}

/** One answer in words. */
export interface FindingExplanation {
  readonly finding: Finding;
  readonly rank: Rank;
  /** The circumstance, option or fact that it is about, where it is about one. */
  readonly of?: string;
  /** What holds, fails or is open, in one sentence. */
  readonly says: string;
  /** Where, for example, by how much at most, why not decided, with which ground accepted. */
  readonly details: readonly Row[];
  /** What to do about a refutation. */
  readonly advice?: string;
}

/** What `verify` decided, in words: nothing is worked out again. */
export function explainProofs(
  { findings, jumps, touched }: Pick<Verification, 'findings' | 'jumps' | 'touched'>,
  plan: Plan,
  locale: Locale,
  options: { readonly all?: boolean } = {},
): ProofsExplanation {
  const teller: ProofTeller = { view: viewPlan(plan), words: WORDS[locale] };
  return {
    findings: findings.map((finding) => explainFinding(teller, finding)),
    jumps: jumpLines(teller, { jumps }, options.all === true).map(cleanText),
    untouched: untouchedLines(teller, touched).map(cleanText),
  };
}

function explainFinding(teller: ProofTeller, finding: Finding): FindingExplanation {
  const { words } = teller;
  const subject = subjectOf(teller, finding);
  const rank = rankFinding(finding);
  const name = subject.circumstance || subject.option || subject.fact;
  const isBroken = finding.expected && rank === 'fault' && finding.question !== 'jump'; // a jump says so itself
  const says = words.says[finding.question][finding.verdict](subject);
  return {
    finding,
    rank,
    ...(name !== '' && { of: cleanText(name) }),
    says: cleanText(isBroken ? words.expected(says) : says),
    details: detailsOf(teller, finding).map(([label, text]) => [label, cleanText(text)] as const),
    ...(finding.verdict === 'refuted' && { advice: words.advice[finding.question](subject) }),
  };
}

/** The parts that no example touches, by place. */
function untouchedLines(teller: ProofTeller, { rows, circumstances, edges }: Touched): readonly string[] {
  const { view, words } = teller;
  const left = <T extends { readonly touched: boolean }>(parts: readonly T[]): readonly T[] =>
    parts.filter(({ touched }) => !touched);
  const at = (place: Place | undefined): string => (place ? `${words.lines([place.line])} ` : '');
  return [
    ...left(rows).map(({ name, place }) => `${at(place)}${name}`),
    ...left(circumstances).map(({ name, place }) => {
      const label = view.plan.circumstances.filter(({ id }) => id === name)[0]?.label ?? name;
      return `${at(place)}${words.plan.has(label)}`;
    }),
    ...left(edges).map(({ name }) => {
      const [id = '', value = ''] = name.split(' ');
      const fact = view.fact(id);
      return fact ? words.named(fact.label, valueText(teller, fact, value)) : name;
    }),
  ];
}

import type { Assessment, FineAssessment, Outcome, VersionResult } from '../../model/assessment.ts';
import type { Basis } from '../../model/plan.ts';
import type { AssessmentWords } from '../assessment-words.ts';
import { openElections } from '../elections.ts';
import type { Row } from '../explanation.ts';
import { fineNumber } from '../fine-number.ts';
import { type FineView, hasCircumstances } from '../trace-view.ts';
import {
  amountEn,
  cappedEn,
  endsEn,
  figuresEn,
  fineNameEn,
  groundEn,
  kindsEn,
  otherFineEn,
  rangeEn,
  valueEn,
} from './amounts.ts';
import { sentenceEn } from './sentence.ts';
import { rulesEn } from './steps.ts';

/** The words of an assessment in English. */
export const assessmentEn: AssessmentWords = {
  titles: {
    outcome: 'Outcome',
    given: 'Facts of the case',
    steps: 'How it was worked out',
    sentence: 'Reasons (for use in a decision)',
    measures: 'Further consequences',
    procedure: 'Procedure',
    assumptions: 'Where the source is silent',
    notes: 'Notes',
  },
  rules: rulesEn,
  colon: ': ',
  ground: groundEn,
  groundLine: (ground) => `Ground: ${ground}`,
  value: valueEn,
  figures: figuresEn,
  outcome: outcomeEn,
  headline: ({ fine, assessment }) =>
    `${capital(fineNameEn(fine, assessment))}: ${fineOutcome(fine, assessment)}`,
  facts: factsEn,
  sentence: sentenceEn,
  measure: ({ what, amount, duty, basis }, currency) =>
    `${what}${money(amount, currency)}${duty === 'may' ? ' (possible)' : ''}${because(basis)}`,
  confiscation: ({ what, amount, basis }, currency) =>
    `confiscation of ${what}${money(amount, currency)}${because(basis)}`,
  procedure: ({ says, basis, fine }, assessment) => {
    const own = assessment.fines.length > 1 ? assessment.fines.filter(({ id }) => id === fine)[0] : undefined;
    return `${own === undefined ? '' : `${capital(fineNameEn(own, assessment))}: `}${says}${because(basis)}`;
  },
  assumption: (text) => `Assumed: ${text}`,
  notes: notesEn,
};

const money = (amount: string | null | undefined, currency: string): string =>
  amount === null || amount === undefined ? '' : `: ${amountEn(amount, currency)}`;

const because = (basis: readonly Basis[] = []): string =>
  basis.length === 0 ? '' : ` (ground: ${groundEn(basis)})`;

function outcomeEn(assessment: Assessment): string {
  const [first, ...others] = assessment.fines;
  if (first && (assessment.ending !== undefined || others.length === 0))
    return fineOutcome(first, assessment);
  const each = assessment.fines.map((fine) => outcomeOf(fine, assessment)).join('; ');
  const { total, capped } = assessment;
  if (total === null || first === undefined) return each;
  const { currency } = first;
  return `${each}; ${capped ? cappedEn(capped.sum, total, currency) : `${amountEn(total, currency)} in all`}`;
}

function outcomeOf(fine: FineAssessment, assessment: Assessment): string {
  const number = fineNumber(fine, assessment);
  return `${number === undefined ? '' : `no. ${number}, `}${fine.payer}: ${fineOutcome(fine, assessment)}`;
}

function fineOutcome(fine: FineAssessment, assessment: Assessment): string {
  const says = fine.ending?.says ?? assessment.ending?.says;
  const because = says === undefined ? '' : ` (${says})`;
  switch (fine.outcome) {
    case 'fined':
      return `fine of ${amountEn(fine.amount ?? '', fine.currency)}${absorbed(fine, assessment)}`;
    case 'band':
      return `fine of ${rangeEn(fine.inForce ?? fine.range, fine.currency)}, ${toBeSet(fine)}`;
    case 'no-fine':
      return `no fine${because}`;
    case 'exempt':
      return `no penalty${because}`;
    case 'not-yet':
      return `no fine as yet${because}`;
  }
}

function toBeSet(fine: FineAssessment): string {
  const open = openElections(fine);
  if (open.length === 0) return 'the officer has yet to set the amount';
  return `the officer has yet to choose: ${kindsEn(open)}`;
}

function absorbed({ absorbedBy }: FineAssessment, assessment: Assessment): string {
  return absorbedBy === undefined
    ? ''
    : ` (not imposed: ${otherFineEn(absorbedBy, assessment)} takes its place)`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function factsEn(view: FineView): readonly Row[] {
  const { fine } = view;
  const { amount, currency, range, grade, band, inForce, outcome } = fine;
  const open = outcome === 'fined' || outcome === 'band';
  const before = band ?? range;
  const moved = inForce !== null && (inForce.min !== before.min || inForce.max !== before.max);
  return [
    ...row('Amount', amount === null ? undefined : amountEn(amount, currency)),
    ...row('Statutory range', open ? endsEn(range, currency) : undefined),
    ...row('Grade', grade ?? undefined),
    ...row('Band', band === null ? undefined : endsEn(band, currency)),
    ...row(
      hasCircumstances(view) ? 'After circumstances' : 'Possible amounts',
      moved && inForce ? endsEn(inForce, currency) : undefined,
    ),
    ...row('Reason', fine.figure?.reason),
  ];
}

const row = (label: string, value: string | undefined): readonly Row[] =>
  value === undefined ? [] : [[label, value]];

/** Which version was taken, and why; what the other one comes to. */
function versionEn({ reason, on, effective, other }: VersionResult, { schedule, fines }: Assessment): string {
  const currency = fines[0]?.currency ?? '';
  const compared =
    other === undefined
      ? ''
      : `; version ${other.version} gives: ${other.fines.map((fine) => otherEn(fine, currency)).join('; ')}`;
  switch (reason) {
    case 'only':
      return `No day of the act was given; the schedule has one version, which was taken${effective?.to === undefined ? '' : `; that version is in force from ${effective.from} to ${effective.to} and does not apply to later acts`}`;
    case 'at-act':
      return `The act was on ${on}; the version in force then applies${other === undefined ? '' : ' (the later one is not lighter)'}${compared}`;
    case 'later-lighter':
      return `The act was on ${on}; the later version ${schedule.version} is lighter and applies${compared}`;
  }
}

function otherEn({ amount, inForce, range, outcome }: OtherFine, currency: string): string {
  if (amount !== null) return `fine of ${amountEn(amount, currency)}`;
  return outcome === 'band' ? `fine of ${rangeEn(inForce ?? range, currency)}` : OUTCOMES[outcome];
}

type OtherFine = NonNullable<VersionResult['other']>['fines'][number];

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  fined: 'fine',
  band: 'fine',
  'no-fine': 'no fine',
  exempt: 'no penalty',
  'not-yet': 'no fine as yet',
};

function notesEn(assessment: Assessment): readonly string[] {
  const { facts, schedule, engine, versionChoice, limitation } = assessment;
  const unread = facts.filter(({ used }) => !used).map(({ label }) => label);
  return [
    ...(unread.length === 0 ? [] : [`Given, but not used in this case: ${unread.join(', ')}`]),
    `Schedule: ${schedule.id} (version ${schedule.version})`,
    ...(versionChoice === undefined ? [] : [versionEn(versionChoice, assessment)]),
    ...(limitation === undefined
      ? []
      : ['The schedule states no limitation period: the day of discovery was not held against one']),
    `Digest ${schedule.digest}`,
    `Engine: ${engine}`,
  ];
}

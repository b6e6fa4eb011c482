import { shownNumber } from '../shown-number.ts';
import { endsOfStep, type FineView, type GivenFact, hasRisen, type StepView, stepOf } from '../trace-view.ts';
import { amountEn, groundEn, groundedEn, otherFineEn, rangeEn, valueEn } from './amounts.ts';
import { gradeName } from './steps.ts';

/** What could stand as reasons in a written decision. */
export function sentenceEn(view: FineView): string {
  const { fine, assessment } = view;
  const ending = fine.ending ?? assessment.ending;
  const ground = groundEn(ending?.basis ?? view.grounds);
  const says = ending?.says ?? '';
  switch (fine.outcome) {
    case 'exempt':
      return `The circumstance "${says}" being present, no penalty is imposed (${ground}).`;
    case 'not-yet':
      return `The conditions for a fine are not yet met${says === '' ? '' : `: ${says}`} (${ground}). Until they are, no fine may be imposed.`;
    case 'no-fine':
      return `${reasons(view, false)}no fine is imposed on ${fine.payer}${says === '' ? '' : `: ${says}`} (${ground}).`;
    case 'band':
      return `${reasons(view, true)}the officer sets the amount within ${rangeEn(fine.inForce ?? fine.range, fine.currency)} and states the reasons.`;
    case 'fined':
      return `${reasons(view, true)}${working(view)}${decision(view)}`;
  }
}

function decision({ fine, assessment }: FineView): string {
  const amount = amountEn(fine.amount ?? '', fine.currency);
  if (fine.absorbedBy === undefined) return `a fine of ${amount} is imposed on ${fine.payer}.`;
  return `this fine comes to ${amount}; ${otherFineEn(fine.absorbedBy, assessment)} takes its place and it is not imposed.`;
}

/** Facts, law, grade, circumstances: each with a semicolon behind it. */
function reasons(view: FineView, law: boolean): string {
  const parts = [facts(view) + (law ? statute(view) : ''), grade(view), ...others(view)];
  const text = parts
    .filter((part) => part !== '')
    .map((part) => `${part.replace(/, $/, '')}; `)
    .join('');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function facts({ facts }: FineView): string {
  return facts.length === 0 ? '' : `the facts being ${facts.map(fact).join(', ')}, `;
}

function fact(given: GivenFact): string {
  const { label, value } = given;
  const shown = valueEn(given);
  return /^[-0-9]/.test(value) ? `${label} ${shown}` : `${label}: ${shown}`;
}

function statute({ fine, grounds }: FineView): string {
  const range = rangeEn(fine.range, fine.currency);
  const verb = fine.duty === 'may' ? 'may' : 'must';
  return `${fine.payer} ${verb} be fined${range === '' ? '' : ` ${range}`} under ${groundEn(grounds)}`;
}

/** under the schedule this is grade "一般", raised to "较重" by the aggravating circumstance "…" (CNY 500 to CNY 1000) */
function grade(view: FineView): string {
  const { fine, steps } = view;
  const first = stepOf(view, 'grade');
  if (!first || fine.grade === null) return '';
  const moves = steps.filter(({ step, changed }) => step.rule === 'grade-moved' && changed);
  const moved = moves.map(
    ({ step, who }) =>
      `, ${hasRisen(step) ? 'raised' : 'lowered'} to "${gradeName(step.after, view)}" by ${groundedEn(who)}`,
  );
  const band = fine.band === null ? '' : ` (${rangeEn(fine.band, fine.currency)})`;
  return `under the schedule this is grade "${gradeName(first.step.after, view)}"${moved.join('')}${band}`;
}

/** Circumstances that act before an amount is worked out, or that apply without an effect of their own. */
function others({ steps, fine }: FineView): readonly string[] {
  return steps.flatMap((view) => {
    const { step, who, changed } = view;
    if (step.rule === 'circumstance' && who.every(({ applies }) => applies))
      return [`${groundedEn(who)} applies`];
    if (step.rule === 'within-min' && changed) {
      return [`by ${groundedEn(who)} the fine stays within ${rangeEn(endsOfStep(view), fine.currency)}`];
    }
    if (step.rule === 'reduced-minimum' && changed) {
      return [
        `by ${groundedEn(who)} the fine may go below the statutory minimum, ${step.after === '0' ? 'but stays above zero' : `to no less than ${amountEn(step.after, fine.currency)}`}`,
      ];
    }
    return [];
  });
}

/** How the amount came about, from the place to the rounding. */
function working(view: FineView): string {
  const parts = view.steps.flatMap((step) => workingOf(step, view));
  return parts.length === 0 ? '' : `${parts.join(', ')}; `;
}

function workingOf(view: StepView, fine: FineView): readonly string[] {
  const { step, who, changed } = view;
  const amount = amountEn(step.after, fine.fine.currency);
  switch (step.rule) {
    case 'place-along':
      return [`${alongWords(fine)} gives ${amount}`];
    case 'place-lowest':
    case 'place-middle':
    case 'place-highest':
      return [`the ${ENDS[step.rule]} of the band is ${amount}`];
    case 'place-of-maximum':
    case 'place-of-minimum':
      return [
        `the stated share of the statutory ${step.rule === 'place-of-maximum' ? 'maximum' : 'minimum'} is ${amount}`,
      ];
    case 'place-share':
    case 'place-exactly':
    case 'place-start':
      return [`the schedule gives ${amount}`];
    case 'figure':
      return figureWords(view, fine);
    case 'factor':
    case 'place-effect': {
      const verb = step.before === null ? 'set' : hasRisen(step) ? 'raised' : 'lessened';
      return changed ? [`${verb} to ${amount} by ${groundedEn(who)}`] : [];
    }
    case 'intended-limits':
      return changed ? [`held to ${amount} by the limits of the schedule`] : [];
    case 'limits':
      return changed ? [`held to ${amount} by the statutory limits`] : [];
    case 'rounding':
      return changed ? [`rounded to ${amount}`] : [];
    default:
      return [];
  }
}

const ENDS = { 'place-lowest': 'lower end', 'place-middle': 'middle', 'place-highest': 'upper end' };

/** the position of area in the interval of the grade (1/6) */
function alongWords(view: FineView): string {
  const share = stepOf(view, 'along-share')?.step;
  const name = Object.keys(share?.inputs ?? {})[0] ?? '';
  const label = view.given.filter(({ id }) => id === name)[0]?.label ?? name;
  const interval = view.fine.grade === null ? 'its interval' : 'the interval of the grade';
  if (share?.after === '0') return `${label} at or below ${interval}`;
  if (share?.after === '1') return `${label} at or beyond the end of ${interval}`;
  const shown =
    share === undefined ? '' : share.after.length > 12 ? shownNumber(share.after).text : share.after;
  return `the position of ${label} in ${interval}${shown === '' ? '' : ` (${shown})`}`;
}

function figureWords({ step }: StepView, { fine }: FineView): readonly string[] {
  if (step.step !== `${fine.id}.figure`) return [];
  if (fine.figure === undefined)
    return [`${amountEn(step.after, fine.currency)} is the one amount that the band leaves`];
  const reason = ` for the reason "${fine.figure.reason}"`;
  return [`the officer sets ${amountEn(step.after, fine.currency)} inside the band${reason}`];
}

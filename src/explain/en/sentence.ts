import { electedIn, isOpen, movedEnds, openElections, untoldKinds } from '../elections.ts';
import { figuresOf } from '../figures-of.ts';
import { shownNumber } from '../shown-number.ts';
import { endsOfStep, type FineView, type GivenFact, hasRisen, type StepView, stepOf } from '../trace-view.ts';
import {
  amountEn,
  cappedEn,
  figuresEn,
  groundEn,
  groundedEn,
  kindsEn,
  movedEn,
  otherFineEn,
  rangeEn,
  valueEn,
} from './amounts.ts';
import { gradeName } from './steps.ts';
import { bareKindEn } from './words.ts';

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
      if (openElections(fine).length > 0) return `${reasons(view, true)}${unelected(view)}`;
      return `${reasons(view, true)}the officer sets the amount within ${rangeEn(fine.inForce ?? fine.range, fine.currency)} and states the reasons.`;
    case 'fined':
      return `${reasons(view, true)}${working(view)}${decision(view)}`;
  }
}

function decision({ fine, assessment }: FineView): string {
  const amount = amountEn(fine.amount ?? '', fine.currency);
  const { capped, total, basis } = assessment;
  if (fine.absorbedBy === undefined && capped && total !== null) {
    const ground = groundEn(capped.basis ?? basis);
    return `this fine comes to ${amount}; the fines come to ${cappedEn(capped.sum, total, fine.currency, ground)}.`;
  }
  if (fine.absorbedBy === undefined) return `a fine of ${amount} is imposed on ${fine.payer}.`;
  return `this fine comes to ${amount}; ${otherFineEn(fine.absorbedBy, assessment)} takes its place and it is not imposed.`;
}

/** Lenient or reducing still to be chosen: the ends as they stand, and no number. */
function unelected(view: FineView): string {
  const { fine } = view;
  const others = untoldKinds(view).map(
    (kind) =>
      `if ${bareKindEn(kind)} is chosen, ${/exempt/.test(kind) ? 'no penalty is imposed' : 'the fine stays within the statutory range'}; `,
  );
  const kinds = kindsEn(openElections(fine));
  const range = rangeEn(fine.inForce ?? fine.range, fine.currency);
  return `${others.join('')}the officer has yet to choose, with reasons: ${kinds}. Until then the fine is ${range}, its lower end by the mildest of them and its upper end by the heaviest; the amount is set after the choice.`;
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
function others(all: FineView): readonly string[] {
  const { steps, fine } = all;
  return steps.flatMap((view) => {
    const { step, who, changed } = view;
    const figures = figuresOf(view, all);
    if (who.length === 0)
      return figures.map(
        ({ label, value, reason }) => `the officer sets "${label}" to ${value} for the reason "${reason}"`,
      );
    if (step.minor || who.every(isOpen)) return electionsIn(view, all);
    if (step.rule === 'circumstance' && who.every(({ applies }) => applies))
      return [`${groundedEn(who)} applies`];
    if (step.rule === 'within-min' && changed) {
      return [
        `by ${groundedEn(who)}${figuresEn(figures)} the fine stays within ${rangeEn(endsOfStep(view), fine.currency)}`,
      ];
    }
    if (step.rule === 'reduced-minimum' && changed) {
      return [`by ${groundedEn(who)}${figuresEn(figures)} ${belowEn(step.after, fine.currency)}`];
    }
    return [];
  });
}

const belowEn = (to: string, currency: string): string =>
  `the fine may go below the statutory minimum, ${to === '0' ? 'but stays above zero' : `to no less than ${amountEn(to, currency)}`}`;

/** What a kind that may be chosen does, each circumstance named where it first acts. */
function electionsIn(view: StepView, all: FineView): readonly string[] {
  const { step, partner, who } = view;
  const { currency } = all.fine;
  if (step.rule === 'circumstance') return [`${groundedEn(who)} applies`];
  const kind = electedIn(step, who);
  const ends = movedEnds([step, ...(partner ? [partner] : [])]);
  const first = all.steps.filter((other) => other.who[0]?.name === who[0]?.name)[0] === view;
  const does =
    step.rule === 'reduced-minimum' ? belowEn(step.after, currency) : `the band's ${movedEn(ends, currency)}`;
  const chosen = kind === undefined ? '' : `if ${bareKindEn(kind)} is chosen, `;
  return [
    `${first || kind === undefined ? `${groundedEn(who)} applies: ` : ''}${chosen}${does}${figuresEn(figuresOf(view, all))}`,
  ];
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
      const figures = figuresOf(view, fine);
      if (step.minor || (!changed && figures.length === 0)) return [];
      return [
        `${changed ? verb : 'left'} ${changed ? 'to' : 'at'} ${amount} by ${groundedEn(who)}${figuresEn(figures)}`,
      ];
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

import { compare, parseRational } from '../base/rational.ts';
import type { Assessment, EndsResult, FineAssessment, TraceStep } from '../model/assessment.ts';
import type { Basis } from '../model/plan.ts';
import { isOpen } from './elections.ts';
import { type Applied, appliedIn, ownCircumstance, readCircumstances } from './read-circumstances.ts';
import { gradeOfRow } from './read-row.ts';

/** One step that is worded. */
export interface StepView {
  readonly step: TraceStep;
  /** The other end, where the step is the lower end of two. */
  readonly partner?: TraceStep;
  /** The circumstances that act here. */
  readonly who: readonly Applied[];
  readonly changed: boolean;
}

/** A fact or circumstance that was given. */
export interface GivenFact {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly unit?: string;
  /** Of an amount of money. */
  readonly currency?: string;
  readonly used: boolean;
  readonly circumstance: boolean;
}

/** What the words of one fine are made from. */
export interface FineView {
  readonly assessment: Assessment;
  readonly fine: FineAssessment;
  /** In the order in which they were worked out. */
  readonly steps: readonly StepView[];
  /** The facts that this fine read. */
  readonly facts: readonly GivenFact[];
  readonly given: readonly GivenFact[];
  readonly grounds: readonly Basis[];
  /** The names of the grades that the trace tells, by rank. */
  readonly grades: ReadonlyMap<string, string>;
}

const ACTING: readonly string[] = ['grade-moved', 'within-min', 'place-effect', 'factor', 'reduced-minimum'];

/** Reads a fine's trace: what is to be worded, in order. */
export function viewFine(assessment: Assessment, fine: FineAssessment): FineView {
  const circumstances = readCircumstances(fine.steps);
  const views = fine.steps.flatMap((step) => viewStep(fine, step, circumstances));
  const acting = views.filter(({ step }) => ACTING.includes(step.rule)).flatMap(({ who }) => who);
  const names = new Set(acting.map(({ name }) => name));
  const steps = inOrder(
    views.filter(({ step, who }) => step.rule !== 'circumstance' || !who.some(({ name }) => names.has(name))),
  );
  const read = new Set(fine.steps.flatMap(({ inputs }) => Object.keys(inputs)));
  const given = viewFacts(assessment, fine);
  return {
    assessment,
    fine,
    steps,
    given,
    facts: given.filter(({ id, circumstance }) => !circumstance && read.has(id)),
    grounds: fine.basis ?? assessment.basis,
    grades: gradeNames(fine),
  };
}

/** From here on the trace is about the amount. */
const PLACED = /^(along|place|figure$|factor|intended|limits|rounding)/;
const BEFORE_PLACE: readonly string[] = ['within-min', 'reduced-minimum'];

/** What the circumstances make of band and limits stands before the amount, even where the amount did not read it. */
function inOrder(views: readonly StepView[]): readonly StepView[] {
  const first = views.findIndex(({ step }) => PLACED.test(step.rule));
  if (first < 0) return views;
  const [before, after] = [views.slice(0, first), views.slice(first)];
  const isEarlier = ({ step }: StepView): boolean => BEFORE_PLACE.includes(step.rule);
  return [...before, ...after.filter(isEarlier), ...after.filter((view) => !isEarlier(view))];
}

function viewStep(
  fine: FineAssessment,
  step: TraceStep,
  circumstances: ReadonlyMap<string, Applied>,
): readonly StepView[] {
  if ((step.minor && !movesOpenEnd(step, circumstances)) || isUpperEnd(fine, step)) return [];
  const partner = fine.steps.filter(
    ({ step: name }) => name === upperEnd(step.step) && name !== step.step,
  )[0];
  const changed = isChanged(step) || (partner !== undefined && isChanged(partner));
  const view = { step, ...(partner && { partner }), changed };
  if (step.rule === 'circumstance') {
    const one = circumstances.get(step.step);
    return one?.stated ? [{ ...view, who: [one] }] : [];
  }
  if (!ACTING.includes(step.rule)) return [{ ...view, who: [] }];
  const who = appliedIn([step, ...(partner ? [partner] : [])], circumstances);
  if (changed) return who.length > 0 ? [{ ...view, who }] : [];
  const own = ownCircumstance(step, circumstances);
  const idle = step.rule === 'place-effect' || step.rule === 'reduced-minimum';
  return own?.applies && !idle ? [{ ...view, who: [own] }] : [];
}

/** Where a kind is still to be elected there is no amount: what happens to the ends is told in its place. */
function movesOpenEnd(step: TraceStep, circumstances: ReadonlyMap<string, Applied>): boolean {
  const acts = /\.(least|most)\./.test(step.step) && ACTING.includes(step.rule) && isChanged(step);
  return acts && Array.from(circumstances.values()).some(isOpen);
}

/** Where a circumstance takes the place of what was before, that was never worked out. */
const isChanged = ({ rule, before, after }: TraceStep): boolean =>
  before === null ? rule === 'place-effect' : before !== after;

/** The name of the other end: `fine.range.min` has `fine.range.max`. */
const upperEnd = (name: string): string => name.replace(/\.(range|band|within)\.min(\.|$)/, '.$1.max$2');

function isUpperEnd(fine: FineAssessment, { step }: TraceStep): boolean {
  const lower = step.replace(/\.(range|band|within)\.max(\.|$)/, '.$1.min$2');
  return lower !== step && fine.steps.some((other) => other.step === lower);
}

/** Facts as the trace shows them: percent facts with their sign. */
function viewFacts(assessment: Assessment, fine: FineAssessment): readonly GivenFact[] {
  const labels = new Set(fine.steps.filter(({ rule }) => rule === 'circumstance').map(({ label }) => label));
  return assessment.facts.map((fact) => {
    const shown = fine.steps.map(({ inputs }) => inputs[fact.id]).filter((value) => value !== undefined)[0];
    const circumstance = labels.has(fact.label) || fact.label === assessment.ending?.says;
    const currency = fact.kind === 'money' && { currency: fine.currency };
    return { ...fact, ...currency, value: shown ?? fact.value, circumstance };
  });
}

/** What the trace tells of the grades' names: the row that matched, and the grade that applies in the end. */
function gradeNames(fine: FineAssessment): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const first = fine.steps.filter(({ rule }) => rule === 'grade')[0];
  const name = first?.row === undefined ? undefined : gradeOfRow(first.row);
  if (first && name !== undefined) names.set(first.after, name);
  const moves = fine.steps.filter(({ rule }) => rule === 'grade-moved');
  const last = moves[moves.length - 1] ?? first;
  if (last && fine.grade !== null) names.set(last.after, fine.grade);
  return names;
}

/** The ends that a pair of steps gives; an end of 0 and one without limit are ends that the law does not give. */
export function endsOfStep({ step, partner }: StepView): EndsResult {
  const upper = partner ?? (upperEnd(step.step) === step.step ? step : undefined);
  const lower = step === upper ? undefined : step;
  return {
    min: lower === undefined || lower.after === '0' ? null : lower.after,
    max: upper === undefined || upper.after === 'inf' ? null : upper.after,
  };
}

/** Whether a step raised its number. */
export function hasRisen({ before, after }: Pick<TraceStep, 'before' | 'after'>): boolean {
  return before !== null && compare(parseRational(after), parseRational(before)) > 0;
}

/** Whether a step hands on an amount of money as it was given. */
export function isMoneyGiven({ arithmetic, inputs, after }: TraceStep, view: FineView): boolean {
  if (arithmetic !== undefined) return false;
  return Object.keys(inputs).some((name) => {
    if (inputs[name] !== after) return false;
    const [before] = view.fine.steps.filter(({ step }) => step === name);
    return before
      ? isMoneyGiven(before, view)
      : view.given.some(({ id, currency }) => id === name && currency !== undefined);
  });
}

/** Whether any circumstance applies. */
export const hasCircumstances = ({ steps }: FineView): boolean =>
  steps.some(({ who }) => who.some(({ applies }) => applies));

/** A value by its label; what comes before its limits (`NAME.exact`) goes by the same. */
export function valueLabel({ step, label }: TraceStep, { fine }: FineView): string {
  const name = step.replace(/\.exact$/, '');
  return label ?? fine.steps.filter((other) => other.step === name)[0]?.label ?? name;
}

/** The step of a rule, where the fine has one. */
export function stepOf({ steps }: FineView, ...rules: readonly string[]): StepView | undefined {
  return steps.filter(({ step }) => rules.includes(step.rule))[0];
}

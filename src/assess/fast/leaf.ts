import { printRational, type Rational } from '../../base/rational.ts';
import type { Assessment, Brief, EndsResult, FineAssessment, FineBrief } from '../../model/assessment.ts';
import type { Ends, FinePlan, Plan } from '../../model/plan.ts';
import { totalOf } from '../beside.ts';
import { withoutSteps } from '../brief.ts';
import type { Run } from '../evaluate.ts';
import { showEnds } from '../fine-result.ts';
import type { Value } from '../value.ts';
import { codeOf, nameOf, valueAt } from './code.ts';
import { type Copy, copierOf } from './copies.ts';
import { type DecimalLine, decimalLine } from './decimal-line.ts';
import type { Cells } from './tree.ts';
import type { Reach } from './whole-line.ts';

type FromCells<T> = (cells: Cells) => T;

/** The assessments of all cases that go one way: what they have in common, and how the rest comes from the cells. */
export interface Leaf {
  readonly common: Common;
  /** Of cases that end before their fines. */
  readonly ending: Assessment['ending'];
  readonly fines: readonly FineLeaf[];
  /** A total that is not in common: how it is shown, or the fine whose amount it is. */
  readonly total: FromCells<string> | number | undefined;
  readonly measures: FromCells<Assessment['measures']> | undefined;
  readonly confiscation: FromCells<Assessment['confiscation']> | undefined;
  /** The facts and circumstances that cases on this way read. */
  readonly used: ReadonlySet<string>;
}

export type Common = Omit<Brief, 'fines' | 'ending' | 'versionChoice'>;

/** A fine: what cases on one way have in common, and beside it what they have not. */
export interface FineLeaf {
  readonly common: FineBrief;
  readonly copy: Copy<FineBrief>;
  readonly amount: FromCells<string> | undefined;
  readonly range: FromCells<EndsResult> | undefined;
  readonly limits: FromCells<EndsResult> | undefined;
  readonly band: FromCells<EndsResult> | undefined;
  readonly inForce: FromCells<EndsResult> | undefined;
}

/** A run that is over. */
interface Over {
  readonly plan: Plan;
  readonly run: Run;
  /** How a number is shown, once for all numbers that come about in the same manner. */
  readonly lineOf: (value: Rational) => DecimalLine | undefined;
}

/** Where a run ended; undefined where more than sums of money depends on the numbers, and where the total was capped. */
export function leafOf(
  plan: Plan,
  run: Run,
  reaches: readonly Reach[],
  assessment: Assessment,
): Leaf | undefined {
  const over: Over = { plan, run, lineOf: lineFinder(reaches) };
  const { fines, measures, confiscation, ending, capped } = assessment;
  if (capped || plan.fines.some(({ grade }) => codeOf(stepValue(over, grade)))) return undefined;
  return {
    common: commonOf(assessment),
    ending,
    fines: plan.fines.map((fine, index) =>
      fineLeaf(over, fine, fines[index] as FineAssessment, ending === undefined),
    ),
    total: totalLeaf(over, fines),
    measures: entriesLeaf(over, plan.measures, measures),
    confiscation: entriesLeaf(over, plan.confiscations, confiscation),
    used: new Set(run.used),
  };
}

/** Written out, so that all leaves have one layout; and without the fines, which hold on to all that was worked out. */
const commonOf = (one: Assessment): Common => ({
  outcome: one.outcome,
  total: one.total,
  measures: one.measures,
  confiscation: one.confiscation,
  procedure: one.procedure,
  schedule: one.schedule,
  engine: one.engine,
  title: one.title,
  basis: one.basis,
  assumptions: one.assumptions,
  figures: one.figures,
});

function lineFinder(reaches: readonly Reach[]): Over['lineOf'] {
  const known = new Map<string, DecimalLine | undefined>();
  return (value) => {
    const name = nameOf(value);
    if (!known.has(name)) known.set(name, decimalLine(value, reaches));
    return known.get(name);
  };
}

const stepValue = ({ run }: Over, step: string | undefined): Value | undefined =>
  step === undefined ? undefined : run.done.get(step)?.value;

/** @param hasEnds whether the case came to the fine: otherwise its ends are the same in every case */
function fineLeaf(over: Over, fine: FinePlan, shown: FineAssessment, hasEnds: boolean): FineLeaf {
  const own = withoutSteps(shown);
  const copy = copierOf(own);
  const endsOf = (name: 'range' | 'limits' | 'band' | 'inForce'): FineLeaf['range'] => {
    const steps = hasEnds && shown[name] !== null ? fine[name] : undefined;
    return steps && endsLeaf(over, steps);
  };
  return {
    common: copy(own), // laid out like its copies
    copy,
    amount: shown.amount === null ? undefined : printer(over, stepValue(over, fine.amount)),
    range: endsOf('range'),
    limits: endsOf('limits'),
    band: endsOf('band'),
    inForce: endsOf('inForce'),
  };
}

/** How a number is shown that is not the same in every case. */
function printer({ lineOf }: Over, value: Value | undefined): FromCells<string> | undefined {
  if (typeof value !== 'object' || codeOf(value) === undefined) return undefined;
  return lineOf(value)?.print ?? ((cells) => printRational(valueAt(value, cells)));
}

/** The ends of one kind, where they are not the same in every case. */
function endsLeaf(over: Over, { min, max }: Ends): FromCells<EndsResult> | undefined {
  const [lower, upper] = [stepValue(over, min), stepValue(over, max)];
  if (!codeOf(lower) && !codeOf(upper)) return undefined;
  const { plan } = over;
  const shown = showEnds(plan, lower, upper);
  const showMin = endLeaf(over, lower, shown.min, orNull);
  const showMax = endLeaf(over, upper, shown.max, ({ print }) => print);
  if (showMin && showMax) return (cells) => ({ min: showMin(cells), max: showMax(cells) });
  const at = (value: Value | undefined, cells: Cells): Value | undefined =>
    typeof value === 'object' ? valueAt(value, cells) : value;
  return (cells) => showEnds(plan, at(lower, cells), at(upper, cells));
}

/** A minimum of 0 is none. */
const orNull =
  ({ print, isZero }: DecimalLine): FromCells<string | null> =>
  (cells) =>
    isZero(cells) ? null : print(cells);

/** One end, where in all cases it is shown as the decimal that it is. */
function endLeaf(
  { lineOf }: Over,
  end: Value | undefined,
  shown: string | null,
  show: (line: DecimalLine) => FromCells<string | null>,
): FromCells<string | null> | undefined {
  if (typeof end === 'object' && codeOf(end)) {
    const line = lineOf(end);
    return line && show(line);
  }
  const isShown = typeof end !== 'object' || shown === null || shown === printRational(end);
  return isShown ? () => shown : undefined;
}

function totalLeaf(over: Over, fines: readonly FineAssessment[]): Leaf['total'] {
  const [total] = totalOf(over.plan, over.run, fines, []) ?? [];
  const code = total && codeOf(total);
  if (total === undefined || code === undefined) return undefined;
  const same = over.plan.fines.findIndex(({ amount }) => codeOf(stepValue(over, amount)) === code);
  return same < 0 ? printer(over, total) : same;
}

interface Beside {
  readonly step?: string;
  readonly amount?: string;
}

/** Measures or confiscations of which one has an amount that is not the same in every case. */
function entriesLeaf<T>(
  over: Over,
  specs: readonly Beside[],
  shown: readonly T[],
): FromCells<readonly T[]> | undefined {
  const standing = specs.filter(({ step }) => step === undefined || stepValue(over, step) === 'yes');
  const prints = standing.map(({ amount }) => printer(over, stepValue(over, amount)));
  if (prints.every((print) => print === undefined)) return undefined;
  return (cells) =>
    shown.map((entry, index) => {
      const print = prints[index];
      return print ? { ...entry, amount: print(cells) } : entry;
    });
}

import { printRational } from '../../base/rational.ts';
import type { Assessment, EndsResult, FineAssessment } from '../../model/assessment.ts';
import type { Ends, FinePlan, Plan } from '../../model/plan.ts';
import { totalOf } from '../beside.ts';
import type { Run } from '../evaluate.ts';
import { showEnds } from '../fine-result.ts';
import type { Value } from '../value.ts';
import { codeOf, valueAt } from './code.ts';
import { type Copy, copierOf, copyFine, copyWhole, type Whole } from './copies.ts';
import { decimalLine } from './decimal-line.ts';
import type { Cells } from './tree.ts';
import type { Reach } from './whole-line.ts';

type FromCells<T> = (cells: Cells) => T;

/** The assessments of all cases that go one way: what they have in common, and how the rest comes from the cells. */
export interface Leaf {
  readonly common: Whole;
  readonly copy: Copy<Whole>;
  readonly fines: readonly FineLeaf[];
  /** A total that is not in common: how it is shown, or the fine whose amount it is. */
  readonly total: FromCells<string> | number | undefined;
  readonly measures: FromCells<Assessment['measures']> | undefined;
  readonly confiscation: FromCells<Assessment['confiscation']> | undefined;
}

export interface FineLeaf {
  readonly common: FineAssessment;
  readonly copy: Copy<FineAssessment>;
  readonly amount: FromCells<string> | undefined;
  readonly ends: readonly (readonly [EndsName, FromCells<EndsResult>])[] | undefined;
}

const ENDS = ['range', 'limits', 'band', 'inForce'] as const;
type EndsName = (typeof ENDS)[number];

/** A run that is over, with the reaches of its cells. */
interface Over {
  readonly plan: Plan;
  readonly run: Run;
  readonly reaches: readonly Reach[];
}

/** Where a run ended; undefined where more than sums of money depends on the numbers. */
export function leafOf(over: Over, assessment: Assessment): Leaf | undefined {
  const { plan } = over;
  const { fines, measures, confiscation, ending } = assessment;
  if (plan.fines.some(({ grade }) => codeOf(stepValue(over, grade)))) return undefined;
  // the version stands there to be replaced: a member that comes later makes an object slow. The fines and the facts
  // are left out: they hold on to all that was worked out for this one case
  const common: Whole = { ...assessment, fines: [], facts: [], versionChoice: { reason: 'only' } };
  const leaves = plan.fines.map((fine, index) => fineLeaf(over, fine, fines[index] as FineAssessment));
  return {
    common,
    copy: copierOf(copyWhole, common),
    fines: ending === undefined ? leaves : leaves.map((leaf) => ({ ...leaf, ends: undefined })),
    total: totalLeaf(over, fines),
    measures: entriesLeaf(over, plan.measures, measures),
    confiscation: entriesLeaf(over, plan.confiscations, confiscation),
  };
}

const stepValue = ({ run }: Over, step: string | undefined): Value | undefined =>
  step === undefined ? undefined : run.done.get(step)?.value;

function fineLeaf(over: Over, fine: FinePlan, shown: FineAssessment): FineLeaf {
  // the steps are not looked at: that would work them out
  const common = Object.fromEntries(
    Object.keys(shown).map((key) => [key, key === 'steps' ? [] : shown[key as keyof FineAssessment]]),
  ) as unknown as FineAssessment;
  const ends = ENDS.flatMap((name) => {
    const steps = shown[name] === null ? undefined : fine[name];
    const show = steps && endsLeaf(over, steps);
    return show ? [[name, show] as const] : [];
  });
  return {
    common,
    copy: copierOf(copyFine, common),
    amount: shown.amount === null ? undefined : printer(over, stepValue(over, fine.amount)),
    ends: ends.length === 0 ? undefined : ends,
  };
}

/** How a number is shown that is not the same in every case. */
function printer({ reaches }: Over, value: Value | undefined): FromCells<string> | undefined {
  if (typeof value !== 'object' || codeOf(value) === undefined) return undefined;
  return decimalLine(value, reaches)?.print ?? ((cells) => printRational(valueAt(value, cells)));
}

/** The ends of one kind, where they are not the same in every case. */
function endsLeaf(over: Over, { min, max }: Ends): FromCells<EndsResult> | undefined {
  const [lower, upper] = [stepValue(over, min), stepValue(over, max)];
  if (!codeOf(lower) && !codeOf(upper)) return undefined;
  const { plan } = over;
  const shown = showEnds(plan, lower, upper);
  const [showMin, showMax] = [
    endLeaf(over, lower, shown.min, 'printUnlessZero'),
    endLeaf(over, upper, shown.max, 'print'),
  ];
  if (showMin && showMax) return (cells) => ({ min: showMin(cells), max: showMax(cells) });
  const at = (value: Value | undefined, cells: Cells): Value | undefined =>
    typeof value === 'object' ? valueAt(value, cells) : value;
  return (cells) => showEnds(plan, at(lower, cells), at(upper, cells));
}

/** One end, where in all cases it is shown as the decimal that it is. */
function endLeaf(
  { reaches }: Over,
  end: Value | undefined,
  shown: string | null,
  print: 'print' | 'printUnlessZero',
): FromCells<string | null> | undefined {
  if (typeof end === 'object' && codeOf(end)) return decimalLine(end, reaches)?.[print];
  const isShown = typeof end !== 'object' || shown === null || shown === printRational(end);
  return isShown ? () => shown : undefined;
}

function totalLeaf(over: Over, fines: readonly FineAssessment[]): Leaf['total'] {
  const total = totalOf(over.plan, over.run, fines, []);
  const code = total === null ? undefined : codeOf(total);
  if (total === null || code === undefined) return undefined;
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

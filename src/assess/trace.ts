import { printRational } from '../base/rational.ts';
import type { TraceStep } from '../model/assessment.ts';
import type { Plan } from '../model/plan.ts';
import { arithmeticOf } from './arithmetic.ts';
import type { Run, StepRecord } from './evaluate.ts';
import { inputsOf } from './explain-halt.ts';
import type { Value } from './value.ts';

/** Rules whose step holds a value inside something: where it changes the value, the trace says so. */
const LIMITING: readonly string[] = ['limits', 'intended-limits', 'value-held'];

/** The steps that the roles of a fine read, in the order in which they were worked out. */
export function traceOf(plan: Plan, run: Run, roles: readonly string[]): readonly TraceStep[] {
  const reached = reachedFrom(run, roles);
  return [...run.done.values(), ...run.ended.values()]
    .filter(({ step }) => reached.has(step.name))
    .map((record) => traceStep(plan, run, record));
}

function reachedFrom(run: Run, roles: readonly string[]): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [...roles];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const record = run.done.get(name) ?? run.ended.get(name);
    if (!record || reached.has(name)) continue;
    reached.add(name);
    for (const [read] of record.reads) open.push(read);
  }
  return reached;
}

function traceStep(plan: Plan, run: Run, record: StepRecord): TraceStep {
  const { step, value } = record;
  const before = step.before === undefined ? undefined : run.done.get(step.before)?.value;
  const place = plan.places[step.name];
  const row = record.rows.map((number) => plan.rows[number]?.what ?? '').join(' · ');
  const arithmetic = arithmeticOf(plan, run, step);
  const clamped = LIMITING.includes(step.rule) && before !== undefined && print(before) !== print(value);
  return {
    step: step.name,
    rule: step.rule,
    ...(step.label !== undefined && { label: step.label }),
    ...(place && { place }),
    ...(step.basis && { basis: step.basis }),
    ...(step.assumed !== undefined && { assumed: step.assumed }),
    inputs: inputsOf(plan, record.reads),
    before: before === undefined ? null : print(before),
    after: print(value),
    ...(arithmetic !== undefined && { arithmetic }),
    ...(row !== '' && { row }),
    ...(step.kinds && { kinds: step.kinds }),
    ...(step.rounding && { rounding: roundingOf(run, step.rounding) }),
    ...(clamped && { clamped }),
    ...(step.minor && { minor: true }),
  };
}

type Rounding = NonNullable<TraceStep['rounding']>;

function roundingOf(run: Run, { to, mode }: Rounding): Rounding {
  const value = run.done.get(to)?.value;
  return { to: value === undefined ? to : print(value), mode };
}

const print = (value: Value): string => (typeof value === 'string' ? value : printRational(value));

import { assessCase } from '../../assess/assess-case.ts';
import { readCase } from '../../assess/read-case.ts';
import { compare, type Rational } from '../../base/rational.ts';
import type { Part, Touched } from '../../model/proof.ts';
import { rolesOf } from '../model/reach.ts';
import type { Desk } from '../search/desk.ts';
import { newRun, textOf, valueAt } from '../search/point.ts';
import { edgesOf } from './edges.ts';

/** Which rows, circumstances and edges the file's own examples touch. */
export function touchedBy(desk: Desk): Touched {
  const rows = new Set<number>();
  const circumstances = new Set<string>();
  const values = new Map<string, Rational[]>();
  for (const { case: input } of desk.plan.examples) {
    const checked = readCase(desk.plan, input);
    if (checked.problems.length > 0) continue;
    for (const [fact, value] of checked.values)
      if (typeof value !== 'string') values.set(fact, [...(values.get(fact) ?? []), value]);
    const run = newRun(desk.model, checked.values, checked.lists);
    if (!passesGates(desk, run)) {
      noteCircumstances(desk, run, circumstances);
      continue;
    }
    for (const fine of desk.plan.fines) for (const role of rolesOf(fine)) valueAt(run, role);
    for (const { rows: matched } of run.done.values()) for (const row of matched) rows.add(row);
    if (assessCase(desk.plan, input).ok) noteCircumstances(desk, run, circumstances);
  }
  return {
    rows: rowParts(desk, rows),
    circumstances: circumstanceParts(desk, circumstances),
    edges: edgeParts(desk, values),
  };
}

type Run = ReturnType<typeof newRun>;

function passesGates({ plan }: Desk, run: Run): boolean {
  return plan.gates.every((gate) => valueAt(run, gate) !== undefined);
}

function noteCircumstances({ plan }: Desk, run: Run, found: Set<string>): void {
  for (const { id, step } of plan.circumstances) {
    const value = run.done.get(step)?.value;
    if (value !== undefined && value !== 'no') found.add(id);
  }
}

/** A row that is lowered twice (once for each end) is one row of the file. */
function rowParts({ plan }: Desk, touched: ReadonlySet<number>): readonly Part[] {
  const parts = new Map<string, Part>();
  plan.rows.forEach(({ place, what }, index) => {
    const key = `${place.line}:${place.column}`;
    const before = parts.get(key)?.touched ?? false;
    parts.set(key, { name: what, place, touched: before || touched.has(index) });
  });
  return [...parts.values()];
}

const circumstanceParts = ({ plan }: Desk, touched: ReadonlySet<string>): readonly Part[] =>
  plan.circumstances.map(({ id, step }) => {
    const place = plan.places[step];
    return { name: id, ...(place && { place }), touched: touched.has(id) };
  });

/** An edge is touched where an example stands at its last value before or its first after. */
function edgeParts(desk: Desk, values: ReadonlyMap<string, readonly Rational[]>): readonly Part[] {
  return desk.plan.facts.flatMap((spec) =>
    edgesOf(desk, spec).map(({ before, after }): Part => {
      const seen = values.get(spec.id) ?? [];
      const touched = seen.some((value) => compare(value, before) === 0 || compare(value, after) === 0);
      return { name: `${spec.id} ${textOf(spec, before)}`, touched };
    }),
  );
}

import { type FactSpec, type Plan, prepare } from '../../index.ts';
import type { TypedCase } from './case-sheet.ts';
import { evenly } from './grid.ts';

export interface HeatMapAsk {
  readonly x: string;
  readonly y: string;
  readonly fine: string;
  readonly base: TypedCase;
}

/** A fine over two facts. Where the officer decides, the highest figure stands, and `decided` says so. */
export interface HeatMap {
  readonly x: FactSpec;
  readonly y: FactSpec;
  readonly columns: readonly string[];
  readonly rows: readonly string[];
  readonly cells: readonly HeatCell[];
}

export interface HeatCell {
  readonly column: number;
  readonly row: number;
  readonly amount: string | null;
  readonly decided: boolean;
  readonly outcome: string;
}

const POINTS = 40;

export function heatMapOf(plan: Plan, { x, y, fine, base }: HeatMapAsk): HeatMap {
  const [a, b] = [x, y].map((id) => plan.facts.find((one) => one.id === id));
  if (!a || !b) throw new Error('no such fact');
  const columns = valuesOf(plan, a);
  const rows = valuesOf(plan, b);
  const ready = prepare(plan);
  const cells = rows.flatMap((down, row) =>
    columns.map((across, column): HeatCell => {
      const done = ready.safeAssess({ ...base.dates, facts: { ...base.facts, [x]: across, [y]: down } });
      const found = done.ok ? done.value.fines.find(({ id }) => id === fine) : undefined;
      const decided = found?.outcome === 'band';
      const amount = decided ? (found.inForce?.max ?? null) : (found?.amount ?? null);
      return {
        column,
        row,
        amount,
        decided,
        outcome: done.ok ? (found?.outcome ?? done.value.outcome) : 'refused',
      };
    }),
  );
  return { x: a, y: b, columns, rows, cells };
}

/** Every word, or numbers at even distances: the picture is no scale else. */
const valuesOf = (plan: Plan, fact: FactSpec): readonly string[] =>
  fact.kind === 'choice' || fact.kind === 'flag' ? (fact.words ?? []) : evenly(plan, fact, POINTS);

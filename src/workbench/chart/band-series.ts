import type { CurvePoint } from '../engine/curve.ts';
import type { Palette } from './palette.ts';

// Pictures may be floats: the amounts that are read stand in the points as the engine gave them.

interface DrawApi {
  readonly value: (index: number) => number;
  readonly coord: (point: readonly [number, number]) => readonly [number, number];
}

type Corner = readonly [x: number, y: number];

const isBand = ({ band }: CurvePoint): boolean => band !== null && band.max !== null && band.max !== 'inf';

/** Runs of values with the same grade and a band: one area each, so that its colour has no seams. */
export function bandsOf(points: readonly CurvePoint[]): readonly (readonly CurvePoint[])[] {
  const runs: CurvePoint[][] = [];
  for (const [index, point] of points.entries()) {
    const before = points[index - 1];
    const run = runs.at(-1);
    if (!isBand(point)) continue;
    if (run && before && isBand(before) && before.grade === point.grade) run.push(point);
    else runs.push([point]);
  }
  return runs.filter((run) => run.length > 1);
}

/** The bands in force as areas: their edges show where the grade changes. */
export function bandSeries(points: readonly CurvePoint[], { band, bandEdge }: Palette) {
  const runs = bandsOf(points).map((run): readonly Corner[] => [
    ...run.map(({ at, band: ends }): Corner => [Number(at), Number(ends?.min ?? 0)]),
    ...[...run].reverse().map(({ at, band: ends }): Corner => [Number(at), Number(ends?.max)]),
  ]);
  return {
    type: 'custom',
    silent: true,
    z: 1,
    clip: true,
    encode: { x: [0, 1], y: [2, 3] },
    data: runs.map((corners) => {
      const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
      return [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    }),
    renderItem: ({ dataIndex }: { readonly dataIndex: number }, { coord }: DrawApi) => ({
      type: 'polygon',
      shape: { points: (runs[dataIndex] ?? []).map(coord) },
      style: { fill: band, stroke: bandEdge, lineWidth: 1 },
    }),
  };
}

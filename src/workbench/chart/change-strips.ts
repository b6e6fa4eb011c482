import type { Curve, CurvePoint } from '../engine/curve.ts';
import type { Palette } from './palette.ts';

/** From one value of a fact to another, along which a later version is heavier or lighter. */
export interface Strip {
  readonly from: string;
  readonly to: string;
  readonly kind: 'heavier' | 'lighter';
}

/** Where two curves of the same values part, and which way. */
export function stripsOf(curve: Curve, over: Curve): readonly Strip[] {
  const later = new Map(over.points.map((point) => [point.at, point]));
  const strips: Strip[] = [];
  let before: CurvePoint | undefined;
  for (const point of curve.points) {
    const kind = wayOf(point, later.get(point.at));
    const last = strips.at(-1);
    const goesOn = last !== undefined && last.to === before?.at && last.kind === kind;
    if (kind !== undefined && goesOn) strips[strips.length - 1] = { ...last, to: point.at };
    else if (kind !== undefined) strips.push({ from: point.at, to: point.at, kind });
    before = point;
  }
  return strips;
}

/** By the amount; where the officer decides, by the upper end of the band, or with that equal the lower. */
function wayOf(old: CurvePoint, later: CurvePoint | undefined): Strip['kind'] | undefined {
  if (later === undefined) return undefined;
  const weights = [old, later].map((point) => [
    weightOf(point.amount ?? point.band?.max),
    weightOf(point.amount ?? point.band?.min),
  ]) as [[number, number], [number, number]];
  const [[top, low], [newTop, newLow]] = weights;
  const change = newTop === top ? newLow - low : newTop - top;
  return change > 0 ? 'heavier' : change < 0 ? 'lighter' : undefined;
}

/** Pictures may be floats. No fine is the lightest. */
const weightOf = (text: string | null | undefined): number =>
  text === 'inf' ? Number.MAX_VALUE : Number(text ?? 0);

/** Strips as areas behind the curves; one of a single value is drawn as wide as a line. */
export const stripAreas = (strips: readonly Strip[], palette: Palette) => ({
  silent: true,
  data: strips.map(({ from, to, kind }) => [
    {
      xAxis: Number(from),
      itemStyle: {
        color: kind === 'heavier' ? palette.heavier : palette.lighter,
        borderColor: kind === 'heavier' ? palette.heavier : palette.lighter,
        borderWidth: from === to ? 1 : 0,
      },
    },
    { xAxis: Number(to) },
  ]),
});

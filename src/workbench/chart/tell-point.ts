import type { FactSpec } from '../../index.ts';
import type { CurvePoint, Curves } from '../engine/curve.ts';
import type { PageWords } from '../page/words.ts';

interface Telling extends Curves {
  readonly words: PageWords;
  readonly currency: string;
}

/** In what a fact is measured, as people read it. */
export const unitOf = (
  { kind, unit }: Pick<FactSpec, 'kind' | 'unit'>,
  words: PageWords,
  currency: string,
): string => unit ?? (kind === 'percent' ? '%' : kind === 'money' ? words.money(currency) : '');

/** What the engine gave at the value that was looked at next to a place of the axis, line by line. */
export function tellAt(telling: Telling, at: number): readonly string[] {
  const { curve, over, words, currency } = telling;
  const point = nearest(curve.points, at);
  if (!point) return [];
  const other = over?.points.find((one) => one.at === point.at);
  const unit = unitOf(curve.fact, words, currency);
  return [
    `${curve.fact.label} ${point.at} ${unit}`.trim(),
    ...tellPoint(point, words, currency),
    ...(other ? [`${words.later}${words.colon}`, ...tellPoint(other, words, currency)] : []),
  ];
}

function tellPoint(
  { amount, outcome, grade, range, band }: CurvePoint,
  words: PageWords,
  currency: string,
): readonly string[] {
  const between = (ends: CurvePoint['range']): string =>
    ends === null || (ends.min === null && ends.max === null)
      ? ''
      : words.between(
          ends.min ?? '0',
          ends.max === null || ends.max === 'inf' ? undefined : ends.max,
          currency,
        );
  const rows: readonly (readonly [string, string])[] = [
    [words.amount, amount === null ? words.outcomes[outcome] : words.sum(amount, currency)],
    [words.grade, grade ?? ''],
    [words.band, between(band)],
    [words.statutory, between(range)],
  ];
  return rows.filter(([, text]) => text !== '').map(([name, text]) => `${name}${words.colon}${text}`);
}

function nearest(points: readonly CurvePoint[], at: number): CurvePoint | undefined {
  const far = ({ at: text }: CurvePoint): number => Math.abs(Number(text) - at);
  return points.reduce<CurvePoint | undefined>(
    (best, one) => (!best || far(one) < far(best) ? one : best),
    undefined,
  );
}

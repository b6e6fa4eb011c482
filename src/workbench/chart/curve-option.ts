import type { EChartsCoreOption } from 'echarts/core';
import type { Curve, CurvePoint } from '../engine/curve.ts';
import type { PageWords } from '../page/words.ts';
import { escaped, FONT, type Palette, paletteOf, tipOf } from './palette.ts';

export interface CurveDrawing {
  readonly curve: Curve;
  /** A second curve over it: that of a draft. */
  readonly over?: Curve;
  readonly words: PageWords;
  readonly dark: boolean;
  readonly currency: string;
}

// Pictures may be floats: the amounts that are read stand in the points as the engine gave them.

const number = (text: string | null | undefined): number | null =>
  text === null || text === undefined || text === 'inf' ? null : Number(text);

/** Neighbours between which the amount leaps are not joined: the line breaks there. */
function lineOf({ points, jumps }: Curve): readonly (readonly [number, number | null])[] {
  const broken = new Set(jumps.map(({ after }) => after.at));
  return points.flatMap((point) => {
    const here = [Number(point.at), number(point.amount)] as const;
    return broken.has(point.at) ? [[Number(point.at), null] as const, here] : [here];
  });
}

/** The fine as a line, the bands in force shaded, the statutory range as dashed lines, leaps as pairs of dots. */
export function curveOption(drawing: CurveDrawing): EChartsCoreOption {
  const { curve, over, words, dark, currency } = drawing;
  const palette = paletteOf(dark);
  const unit = curve.fact.kind === 'percent' ? '%' : (curve.fact.unit ?? '');
  const axis = {
    type: 'value',
    nameTextStyle: { color: palette.soft, fontFamily: FONT },
    axisLabel: { color: palette.soft, fontFamily: FONT, hideOverlap: true },
    axisLine: { lineStyle: { color: palette.soft } },
    splitLine: { lineStyle: { color: palette.grid } },
  };
  const first = Number(curve.points[0]?.at ?? 0);
  const last = Number(curve.points.at(-1)?.at ?? 1);
  return {
    textStyle: { fontFamily: FONT },
    grid: { left: 8, right: 28, top: 40, bottom: 36, containLabel: true },
    tooltip: {
      ...tipOf(palette),
      trigger: 'axis',
      axisPointer: { type: 'line', lineStyle: { color: palette.soft } },
      formatter: (hovered: readonly { readonly axisValue: number }[]) =>
        tellAt(drawing, Number(hovered[0]?.axisValue), unit),
    },
    xAxis: {
      ...axis,
      name: `${curve.fact.label}${unit === '' ? '' : `（${unit}）`}`,
      nameLocation: 'middle',
      nameGap: 28,
      min: first,
      max: last,
      splitLine: { show: false },
      axisLabel: { ...axis.axisLabel, showMaxLabel: false },
    },
    yAxis: { ...axis, name: `${words.amount}（${words.money(currency)}）`, min: 0 },
    dataZoom: [{ type: 'inside', zoomOnMouseWheel: 'ctrl', filterMode: 'none' }],
    series: [
      line(words.amount, lineOf(curve), { color: palette.line, width: 2.5 }),
      ...(over ? [line(words.draft, lineOf(over), { color: palette.other, width: 2.5, type: [7, 5] })] : []),
      ...rangeSeries(curve.points, words, palette),
      bandSeries(curve.points, palette),
      jumpSeries(curve, palette.jump, palette),
    ],
  };
}

const line = (name: string, data: readonly unknown[], lineStyle: object) => ({
  type: 'line',
  name,
  data,
  lineStyle,
  itemStyle: lineStyle,
  showSymbol: false,
  connectNulls: false,
  z: 5,
});

function rangeSeries(points: readonly CurvePoint[], words: PageWords, { range, soft }: Palette) {
  const style = { color: range, width: 1.5, type: 'dashed' };
  const ends = [
    ['min', words.minimum],
    ['max', words.maximum],
  ] as const;
  return ends.map(([end, name]) => ({
    ...line(
      name,
      points.map(({ at, range: ends }) => [Number(at), number(ends?.[end])]),
      style,
    ),
    silent: true,
    z: 3,
    endLabel: { show: false },
    label: { color: soft },
  }));
}

/** One box for each run of values with the same band: its colour shows where the grade changes. */
function bandSeries(points: readonly CurvePoint[], { band, line }: Palette) {
  const boxes = points.slice(1).flatMap((after, index) => {
    const before = points[index] as CurvePoint;
    const [a, b] = [before.band, after.band];
    if (!a || !b || a.max === null || b.max === null || a.max === 'inf' || b.max === 'inf') return [];
    if (before.grade !== after.grade) return [];
    return [
      [
        Number(before.at),
        Number(after.at),
        number(a.min) ?? 0,
        number(a.max) ?? 0,
        number(b.min) ?? 0,
        number(b.max) ?? 0,
      ],
    ];
  });
  return {
    type: 'custom',
    silent: true,
    z: 1,
    clip: true,
    encode: { x: [0, 1], y: [2, 3, 4, 5] },
    data: boxes,
    renderItem: (_: unknown, { value, coord }: DrawApi) => ({
      type: 'polygon',
      shape: {
        points: [
          coord([value(0), value(2)]),
          coord([value(0), value(3)]),
          coord([value(1), value(5)]),
          coord([value(1), value(4)]),
        ],
      },
      style: { fill: band, stroke: line, lineWidth: 0 },
    }),
  };
}

interface DrawApi {
  readonly value: (index: number) => number;
  readonly coord: (point: readonly [number, number]) => readonly [number, number];
}

function jumpSeries({ jumps }: Curve, color: string, { paper }: Palette) {
  return {
    type: 'scatter',
    z: 6,
    silent: true,
    symbolSize: 8,
    data: jumps.flatMap(({ before, after }) => [
      { value: [Number(before.at), number(before.amount)], itemStyle: { color } },
      {
        value: [Number(after.at), number(after.amount)],
        itemStyle: { color: paper, borderColor: color, borderWidth: 2 },
      },
    ]),
  };
}

/** What the engine gave at the value that was looked at next to the cursor. */
function tellAt({ curve, over, words, currency }: CurveDrawing, at: number, unit: string): string {
  const point = nearest(curve.points, at);
  if (!point) return '';
  const rows = [
    `<b>${escaped(curve.fact.label)} ${escaped(point.at)} ${escaped(unit)}</b>`,
    ...tellPoint(point, words, currency),
  ];
  const other = over && nearest(over.points, at);
  if (other) rows.push(`<b>${escaped(words.draft)}</b>`, ...tellPoint(other, words, currency));
  return rows.join('<br>');
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
  return rows.filter(([, text]) => text !== '').map(([name, text]) => `${escaped(name)}: ${escaped(text)}`);
}

function nearest(points: readonly CurvePoint[], at: number): CurvePoint | undefined {
  const far = ({ at: text }: CurvePoint): number => Math.abs(Number(text) - at);
  return points.reduce<CurvePoint | undefined>(
    (best, one) => (!best || far(one) < far(best) ? one : best),
    undefined,
  );
}

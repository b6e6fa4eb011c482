import type { EChartsCoreOption } from 'echarts/core';
import type { Curve, CurvePoint, Curves } from '../engine/curve.ts';
import type { PageWords } from '../page/words.ts';
import { bandSeries } from './band-series.ts';
import { stripAreas, stripsOf } from './change-strips.ts';
import { escaped, FONT, type Palette, paletteOf, tipOf } from './palette.ts';
import { scaleTo } from './scale.ts';
import { tellAt, unitOf } from './tell-point.ts';

export interface CurveDrawing extends Curves {
  readonly words: PageWords;
  readonly dark: boolean;
  readonly currency: string;
  /** The size of small letters, in pixels. */
  readonly size: number;
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

/** Above so many values of a count the dots would run together. */
const DOTS = 60;

/** The fine as a line, the bands in force shaded, the statutory range as dashed lines, leaps as pairs of dots. */
export function curveOption(drawing: CurveDrawing): EChartsCoreOption {
  const { curve, over, words, dark, currency, size } = drawing;
  const palette = paletteOf(dark);
  const text = { color: palette.soft, fontFamily: FONT, fontSize: size };
  const axis = {
    type: 'value',
    nameTextStyle: text,
    axisLine: { lineStyle: { color: palette.soft } },
    splitLine: { lineStyle: { color: palette.grid } },
  };
  const first = Number(curve.points[0]?.at ?? 0);
  const last = Number(curve.points.at(-1)?.at ?? 1);
  const along = scaleTo(curve.fact.kind === 'money' ? last : 0, words);
  const up = scaleTo(highest(drawing), words);
  const isCount = curve.fact.kind === 'count';
  const dots = isCount && curve.points.length <= DOTS;
  const label = (scale: (value: number) => string) => ({ ...text, hideOverlap: true, formatter: scale });
  return {
    textStyle: { fontFamily: FONT },
    grid: { left: 8, right: 28, top: size * 3, bottom: size * 3, containLabel: true },
    tooltip: {
      ...tipOf(palette, size),
      trigger: 'axis',
      axisPointer: { type: 'line', lineStyle: { color: palette.soft } },
      formatter: (hovered: readonly { readonly axisValue: number }[]) =>
        tellAt(drawing, Number(hovered[0]?.axisValue)).map(escaped).join('<br>'),
    },
    xAxis: {
      ...axis,
      name: words.inUnit(curve.fact.label, along.unit + unitOf(curve.fact, words, currency)),
      nameLocation: 'middle',
      nameGap: size * 2.4,
      min: first,
      max: last,
      ...(isCount && { minInterval: 1 }),
      splitLine: { show: false },
      axisLabel: { ...label(along.label), showMaxLabel: false, showMinLabel: along.unit === '' },
    },
    yAxis: {
      ...axis,
      name: words.inUnit(words.amount, up.unit + words.money(currency)),
      nameTextStyle: { ...text, align: 'left' },
      min: 0,
      axisLabel: label(up.label),
    },
    dataZoom: [{ type: 'inside', zoomOnMouseWheel: 'ctrl', filterMode: 'none' }],
    series: [
      {
        ...line(words.amount, lineOf(curve), { color: palette.line, width: 2.5 }, dots),
        ...(over && { markArea: stripAreas(stripsOf(curve, over), palette) }),
      },
      ...(over
        ? [line(words.later, lineOf(over), { color: palette.other, width: 2.5, type: [7, 5] }, dots)]
        : []),
      ...rangeSeries(curve.points, words, palette),
      bandSeries(curve.points, palette),
      jumpSeries(curve, palette.jump, palette),
    ],
  };
}

/** The highest number on the upright axis. */
const highest = ({ curve, over }: Curves): number =>
  Math.max(
    0,
    ...[...curve.points, ...(over?.points ?? [])].map(({ amount, band, range }) =>
      Math.max(...[amount, band?.max, range?.max].map((one) => number(one) ?? 0)),
    ),
  );

type Spot = readonly [x: number, y: number | null];

/** A line upright between neighbours is none of the law's: it is left out where the points are next to each other. */
function broken(spots: readonly Spot[]): readonly Spot[] {
  const [first = 0, last = 1] = [spots[0]?.[0], spots.at(-1)?.[0]];
  return spots.flatMap((spot, index): readonly Spot[] => {
    const before = spots[index - 1];
    const isClose = before !== undefined && spot[0] - before[0] < (last - first) / 500;
    const isFar = isClose && Math.abs((spot[1] ?? 0) - (before[1] ?? 0)) > Math.abs(before[1] ?? 0) / 50;
    return isFar ? [[spot[0], null], spot] : [spot];
  });
}

const line = (name: string, data: readonly unknown[], lineStyle: object, dots = false) => ({
  type: 'line',
  name,
  data,
  lineStyle,
  itemStyle: lineStyle,
  showSymbol: dots,
  symbol: 'circle',
  symbolSize: 6,
  connectNulls: false,
  z: 5,
});

function rangeSeries(points: readonly CurvePoint[], words: PageWords, { range }: Palette) {
  const style = { color: range, width: 1.5, type: 'dashed' };
  const ends = [
    ['min', words.minimum],
    ['max', words.maximum],
  ] as const;
  return ends.map(([end, name]) => ({
    ...line(name, broken(points.map(({ at, range: ends }) => [Number(at), number(ends?.[end])])), style),
    silent: true,
    z: 3,
  }));
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

import type { EChartsCoreOption } from 'echarts/core';
import type { FactSpec } from '../../index.ts';
import type { HeatMap } from '../engine/heat-map.ts';
import type { PageWords } from '../page/words.ts';
import { escaped, FONT, paletteOf, tipOf } from './palette.ts';
import { scaleTo } from './scale.ts';
import { unitOf } from './tell-point.ts';

export interface HeatDrawing {
  readonly map: HeatMap;
  readonly words: PageWords;
  readonly dark: boolean;
  readonly currency: string;
  /** The size of small letters, in pixels. */
  readonly size: number;
}

/** A fine over two facts: the heavier, the deeper. */
export function heatOption(drawing: HeatDrawing): EChartsCoreOption {
  const { map, words, dark, currency, size } = drawing;
  const palette = paletteOf(dark);
  const amounts = map.cells.flatMap(({ amount }) =>
    amount === null || amount === 'inf' ? [] : [Number(amount)],
  );
  const text = { color: palette.soft, fontFamily: FONT, fontSize: size };
  const most = Math.max(0, ...amounts);
  const scale = scaleTo(most, words);
  const axis = (fact: FactSpec, values: readonly string[]) => ({
    type: 'category',
    data: values.map((value) => shown(fact, value, words)),
    name: words.inUnit(fact.label, unitOf(fact, words, currency)),
    nameTextStyle: text,
    axisLabel: { ...text, hideOverlap: true, width: size * 12, overflow: 'truncate' },
    axisLine: { lineStyle: { color: palette.soft } },
  });
  return {
    textStyle: { fontFamily: FONT },
    grid: { left: 8, right: 28, top: size * 3, bottom: size * 7, containLabel: true },
    tooltip: {
      ...tipOf(palette, size),
      trigger: 'item',
      formatter: ({ dataIndex }: { readonly dataIndex: number }) =>
        tellCell(drawing, dataIndex).map(escaped).join('<br>'),
    },
    xAxis: { ...axis(map.x, map.columns), nameLocation: 'middle', nameGap: size * 2.4 },
    yAxis: { ...axis(map.y, map.rows), nameTextStyle: { ...text, align: 'left' } },
    visualMap: {
      type: 'continuous',
      min: Math.min(0, ...amounts),
      max: Math.max(1, most),
      calculable: false,
      orient: 'horizontal',
      left: 'center',
      bottom: 0,
      text: [`${scale.label(most)} ${scale.unit}${words.money(currency)}`, '0'],
      textStyle: text,
      inRange: { color: palette.heat },
    },
    series: [
      {
        type: 'heatmap',
        data: map.cells.map(({ column, row, amount }) => [
          column,
          row,
          amount === null ? '-' : Number(amount),
        ]),
      },
    ],
  };
}

/** What the engine gave for a cell, line by line. */
export function tellCell(
  { map, words, currency }: Pick<HeatDrawing, 'map' | 'words' | 'currency'>,
  index: number,
): readonly string[] {
  const cell = map.cells[index];
  if (!cell) return [];
  const { amount, decided, outcome } = cell;
  const said = amount === null ? words.outcomes[outcome as 'band'] : words.sum(amount, currency);
  const value = (fact: FactSpec, text = ''): string =>
    `${fact.label} ${shown(fact, text, words)} ${unitOf(fact, words, currency)}`.trim();
  return [
    value(map.x, map.columns[cell.column]),
    value(map.y, map.rows[cell.row]),
    `${decided ? words.highestDecided : words.amount}${words.colon}${said}`,
  ];
}

const shown = ({ kind }: FactSpec, value: string, words: PageWords): string =>
  kind === 'flag' ? (words.flag[value] ?? value) : value;

import type { EChartsCoreOption } from 'echarts/core';
import type { FactSpec } from '../../index.ts';
import type { HeatMap } from '../engine/heat-map.ts';
import type { PageWords } from '../page/words.ts';
import { escaped, FONT, paletteOf, tipOf } from './palette.ts';

export interface HeatDrawing {
  readonly map: HeatMap;
  readonly words: PageWords;
  readonly dark: boolean;
  readonly currency: string;
}

/** A fine over two facts: the heavier, the deeper. */
export function heatOption({ map, words, dark, currency }: HeatDrawing): EChartsCoreOption {
  const palette = paletteOf(dark);
  const amounts = map.cells.flatMap(({ amount }) =>
    amount === null || amount === 'inf' ? [] : [Number(amount)],
  );
  const axis = (fact: FactSpec, values: readonly string[]) => ({
    type: 'category',
    data: values.map((value) => shown(fact, value, words)),
    name: `${fact.label}${fact.unit === undefined ? '' : `（${fact.unit}）`}`,
    nameTextStyle: { color: palette.soft, fontFamily: FONT },
    axisLabel: { color: palette.soft, fontFamily: FONT, hideOverlap: true },
    axisLine: { lineStyle: { color: palette.soft } },
  });
  return {
    textStyle: { fontFamily: FONT },
    grid: { left: 8, right: 28, top: 40, bottom: 92, containLabel: true },
    tooltip: {
      ...tipOf(palette),
      trigger: 'item',
      formatter: ({ dataIndex }: { readonly dataIndex: number }) => {
        const cell = map.cells[dataIndex];
        if (!cell) return '';
        const said =
          cell.amount === null ? words.outcomes[cell.outcome as 'band'] : words.sum(cell.amount, currency);
        return [
          `${map.x.label} ${shown(map.x, map.columns[cell.column] ?? '', words)} ${map.x.unit ?? ''}`,
          `${map.y.label} ${shown(map.y, map.rows[cell.row] ?? '', words)} ${map.y.unit ?? ''}`,
          `${cell.decided ? words.highestDecided : words.amount}: ${said}`,
        ]
          .map(escaped)
          .join('<br>');
      },
    },
    xAxis: { ...axis(map.x, map.columns), nameLocation: 'middle', nameGap: 30 },
    yAxis: axis(map.y, map.rows),
    visualMap: {
      type: 'continuous',
      min: Math.min(0, ...amounts),
      max: Math.max(1, ...amounts),
      calculable: false,
      orient: 'horizontal',
      left: 'center',
      bottom: 0,
      text: [String(Math.max(0, ...amounts)), '0'],
      textStyle: { color: palette.soft, fontFamily: FONT },
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

const shown = ({ kind }: FactSpec, value: string, words: PageWords): string =>
  kind === 'flag' ? (words.flag[value] ?? value) : value;

import { BarChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts';
import {
  DataZoomComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
} from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { PageData, PageOrgan } from './page-data.ts';

/*! Apache ECharts, Copyright 2017-2026 The Apache Software Foundation, Apache License 2.0; zrender, Copyright 2017 Baidu Inc., BSD 3-Clause */

// The script of the report: it draws the charts of the page that it stands in. The tables are there without it.

use([
  BarChart,
  CustomChart,
  LineChart,
  ScatterChart,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  MarkLineComponent,
  DataZoomComponent,
  SVGRenderer,
]);

interface Box {
  readonly textContent: string | null;
  readonly style: { height: string };
}
declare const document: { readonly getElementById: (id: string) => Box | null };
declare const addEventListener: (event: string, listener: () => void) => void;

/** By finding, 0 to 5: the quiet colour for what agrees, red for what is unlawful. */
const COLOURS = ['#b8c4ce', '#e0a72e', '#dd7a2b', '#5b8db8', '#c3272b', '#8a8a8a'];
const FONT = '"Noto Sans CJK SC","Microsoft YaHei","PingFang SC",sans-serif';
const TEXT = { fontFamily: FONT, fontSize: 13 };

const data = JSON.parse(document.getElementById('data')?.textContent ?? '{}') as PageData;
const { words } = data;

function draw(id: string, height: number, option: EChartsCoreOption): void {
  const box = document.getElementById(id);
  if (!box) return;
  box.style.height = `${height}px`;
  const chart = init(box as never, undefined, { renderer: 'svg' });
  chart.setOption({ textStyle: TEXT, animation: false, ...option });
  addEventListener('resize', () => chart.resize());
}

const legend = (names: readonly string[]) => ({ top: 0, textStyle: TEXT, data: names });

function drawMonths(): void {
  const { months } = data;
  if (months.length < 2) return;
  const order = [4, 2, 1, 3, 5, 0]; // the gravest at the foot, where it is compared most easily
  draw('months', 320, {
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    legend: legend(order.map((code) => words.codes[code] as string)),
    grid: { left: 8, right: 16, top: 48, bottom: months.length > 36 ? 56 : 8, containLabel: true },
    xAxis: { type: 'category', data: months.map(({ month }) => month) },
    yAxis: { type: 'value', minInterval: 1 },
    ...(months.length > 36 && { dataZoom: [{ type: 'slider', height: 24, bottom: 8 }] }),
    series: order.map((code) => ({
      type: 'bar',
      stack: 'all',
      name: words.codes[code],
      color: COLOURS[code],
      data: months.map(({ codes }) => codes[code]),
    })),
  });
}

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

/** Shares as dots with their intervals; the line is what the others do together. */
function drawOrgans(): void {
  const organs = [...data.organs].reverse();
  if (organs.length === 0) return;
  draw('organs', 80 + 26 * organs.length, {
    tooltip: {
      trigger: 'item',
      formatter: ({ dataIndex }: { dataIndex: number }) => tellOrgan(organs[dataIndex] as PageOrgan),
    },
    grid: { left: 8, right: 40, top: 28, bottom: 28, containLabel: true },
    xAxis: {
      type: 'value',
      min: 0,
      max: 1,
      position: 'top',
      axisLabel: { formatter: percent, hideOverlap: true },
    },
    yAxis: {
      type: 'category',
      data: organs.map(({ name }) => name),
      axisLabel: { width: 220, overflow: 'truncate' },
    },
    series: [
      {
        type: 'custom',
        silent: true,
        renderItem: whisker,
        encode: { x: [0, 1], y: 2 },
        data: organs.map(({ low, high }, index) => [low, high, index]),
      },
      {
        type: 'scatter',
        symbolSize: 10,
        data: organs.map((organ, index) => ({
          value: [organ.share, index],
          itemStyle: { color: colourOf(organ) },
        })),
        markLine: {
          silent: true,
          symbol: 'none',
          lineStyle: { color: '#444', type: 'dashed' },
          label: { formatter: words.overall, position: 'start', distance: 4 },
          data: [{ xAxis: data.overall }],
        },
      },
    ],
  });
}

const colourOf = ({ low, high, others }: PageOrgan): string =>
  others !== null && low > others ? '#c3272b' : others !== null && high < others ? '#3a7d44' : '#5b7083';

interface Api {
  readonly value: (index: number) => number;
  readonly coord: (point: readonly [number, number]) => readonly [number, number];
}

function whisker(_: unknown, { value, coord }: Api) {
  const [left, y] = coord([value(0), value(2)]);
  const [right] = coord([value(1), value(2)]);
  return {
    type: 'line',
    shape: { x1: left, x2: right, y1: y, y2: y },
    style: { stroke: '#93a1ad', lineWidth: 5, lineCap: 'round' },
  };
}

/** The name comes from the records: it is shown as text, never as markup. */
const tellOrgan = ({ name, share, low, high, of }: PageOrgan): string =>
  [
    escaped(name),
    `${words.share} ${percent(share)}`,
    `${words.interval} ${percent(low)}–${percent(high)}`,
    `${words.records} ${of}`,
  ].join('<br>');

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** On the line is what the rules give. */
function drawPoints(): void {
  const points = data.points.filter(([computed, decided]) => computed > 0 && decided > 0);
  if (points.length === 0) return;
  const all = points.flatMap(([computed, decided]) => [decided, computed]);
  const [least, most] = [all.reduce((a, b) => Math.min(a, b)), all.reduce((a, b) => Math.max(a, b))];
  const wide = most / least > 30;
  const axis = {
    type: wide ? 'log' : 'value',
    min: wide ? 10 ** Math.floor(Math.log10(least)) : 0,
    ...(wide && { max: 10 ** Math.ceil(Math.log10(most)) }),
    nameLocation: 'middle',
    splitLine: { lineStyle: { color: '#eee' } },
  };
  draw('points', 620, {
    tooltip: {
      trigger: 'item',
      formatter: ({ value }: { value: readonly number[] }) =>
        `${words.computed} ${value[0]}<br>${words.decided} ${value[1]}`,
    },
    legend: legend([0, 1, 2, 3, 4].map((code) => words.codes[code] as string)),
    grid: { left: 40, right: 24, top: 48, bottom: 36, containLabel: true },
    xAxis: { ...axis, name: `${words.computed} ${data.currency}`, nameGap: 30 },
    yAxis: { ...axis, name: `${words.decided} ${data.currency}`, nameGap: 52 },
    series: [
      {
        type: 'line',
        silent: true,
        symbol: 'none',
        lineStyle: { color: '#444', width: 1 },
        data: [
          [least, least],
          [most, most],
        ],
      },
      ...[0, 3, 1, 2, 4].map((code) => ({
        type: 'scatter',
        name: words.codes[code],
        color: COLOURS[code],
        symbolSize: 6,
        itemStyle: { opacity: 0.7 },
        data: points.filter((point) => point[2] === code).map(([computed, decided]) => [computed, decided]),
      })),
    ],
  });
}

function drawDraft(): void {
  const rows = [...data.draft].reverse();
  if (rows.length === 0) return;
  const colours = ['#c3272b', '#3a7d44', '#b8c4ce', '#8a8a8a'];
  draw('draft', 72 + 26 * rows.length, {
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    legend: legend(words.changes),
    grid: { left: 8, right: 24, top: 40, bottom: 8, containLabel: true },
    xAxis: { type: 'value', minInterval: 1 },
    yAxis: {
      type: 'category',
      data: rows.map(({ name }) => name),
      axisLabel: { width: 220, overflow: 'truncate' },
    },
    series: words.changes.map((name, index) => ({
      type: 'bar',
      stack: 'all',
      name,
      color: colours[index],
      data: rows.map(({ changes }) => changes[index]),
    })),
  });
}

drawMonths();
drawOrgans();
drawPoints();
drawDraft();

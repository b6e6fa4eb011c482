import { CustomChart, HeatmapChart, LineChart, ScatterChart } from 'echarts/charts';
import {
  AriaComponent,
  DataZoomInsideComponent,
  GridComponent,
  MarkAreaComponent,
  TooltipComponent,
  VisualMapContinuousComponent,
} from 'echarts/components';
import { type EChartsCoreOption, type EChartsType, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

use([
  CustomChart,
  HeatmapChart,
  LineChart,
  ScatterChart,
  AriaComponent,
  DataZoomInsideComponent,
  GridComponent,
  MarkAreaComponent,
  TooltipComponent,
  VisualMapContinuousComponent,
  SVGRenderer,
]);

/** How the arrow keys read a chart, value by value. */
export interface Reading {
  readonly count: number;
  /** By how many values a key goes on. */
  readonly keys: Readonly<Record<string, number>>;
  readonly says: (index: number) => string;
  /** Where on the axis a value stands; without it the tip shows at the item itself. */
  readonly at?: (index: number) => number;
}

export interface ChartProps {
  readonly option: EChartsCoreOption;
  readonly height: number;
  readonly label: string;
  readonly reading: Reading;
}

/** The width of a chart on paper, in pixels: A4 without its margins. */
const PAPER = 640;

/** A chart that keeps to its box; the arrow keys move the reading through its values, and it is said. */
export function Chart({ option, height, label, reading }: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>();
  const at = useRef(0);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const element = box.current;
    const drawn = chart.current;
    if (!element || !drawn) return;
    const watch = new ResizeObserver(() => drawn.resize());
    const onPaper = (): void => drawn.resize({ width: PAPER });
    const onScreen = (): void => drawn.resize({ width: 'auto' });
    watch.observe(element);
    addEventListener('beforeprint', onPaper);
    addEventListener('afterprint', onScreen);
    return () => {
      watch.disconnect();
      removeEventListener('beforeprint', onPaper);
      removeEventListener('afterprint', onScreen);
      drawn.dispose();
      chart.current = undefined;
    };
  }, []);
  // before it is painted, or a page that is printed would still have the colours of the screen
  useLayoutEffect(() => {
    if (!box.current) return;
    chart.current ??= init(box.current, undefined, { renderer: 'svg' });
    chart.current.setOption({ animation: false, ...option }, { notMerge: true });
  }, [option]);
  const read = (event: KeyboardEvent): void => {
    const move = reading.keys[event.key];
    const drawn = chart.current;
    if (move === undefined || reading.count === 0 || !drawn) return;
    event.preventDefault();
    at.current = Math.min(reading.count - 1, Math.max(0, at.current + move));
    setSaid(reading.says(at.current));
    const along = reading.at?.(at.current);
    const tip = { type: 'showTip', seriesIndex: 0 };
    if (along === undefined) drawn.dispatchAction({ ...tip, dataIndex: at.current });
    else {
      const x = drawn.convertToPixel({ xAxisIndex: 0 }, along);
      drawn.dispatchAction({ type: 'showTip', x, y: height / 2 });
    }
  };
  return (
    <>
      <div
        class="chart"
        ref={box}
        style={{ height: `${height}px` }}
        role="img"
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys read it
        tabIndex={0}
        onKeyDown={read}
      />
      <p class="said" aria-live="polite">
        {said}
      </p>
    </>
  );
}

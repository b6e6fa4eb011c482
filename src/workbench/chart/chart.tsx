import { CustomChart, HeatmapChart, LineChart, ScatterChart } from 'echarts/charts';
import {
  AriaComponent,
  DataZoomInsideComponent,
  GridComponent,
  TooltipComponent,
  VisualMapContinuousComponent,
} from 'echarts/components';
import { type EChartsCoreOption, type EChartsType, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'preact/hooks';

use([
  CustomChart,
  HeatmapChart,
  LineChart,
  ScatterChart,
  AriaComponent,
  DataZoomInsideComponent,
  GridComponent,
  TooltipComponent,
  VisualMapContinuousComponent,
  SVGRenderer,
]);

export interface ChartProps {
  readonly option: EChartsCoreOption;
  readonly height: number;
  readonly label: string;
  /** How many values the arrow keys walk through, and where to show the tip for one. */
  readonly steps?: number;
}

/** A chart that keeps to its box; the arrow keys move the reading through its values. */
export function Chart({ option, height, label, steps = 0 }: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>();
  const at = useRef(0);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const drawn = init(element, undefined, { renderer: 'svg' });
    chart.current = drawn;
    const watch = new ResizeObserver(() => drawn.resize());
    watch.observe(element);
    return () => {
      watch.disconnect();
      drawn.dispose();
    };
  }, []);
  useEffect(() => chart.current?.setOption({ animation: false, ...option }, { notMerge: true }), [option]);
  const read = (event: KeyboardEvent): void => {
    const move = { ArrowRight: 1, ArrowLeft: -1, PageUp: -20, PageDown: 20 }[event.key];
    if (move === undefined || steps === 0) return;
    event.preventDefault();
    at.current = Math.min(steps - 1, Math.max(0, at.current + move));
    chart.current?.dispatchAction({ type: 'showTip', seriesIndex: 0, dataIndex: at.current });
  };
  return (
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
  );
}

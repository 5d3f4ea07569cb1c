import { BarChart, GraphChart, HeatmapChart, LineChart, SankeyChart, ScatterChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { EChartsOption } from 'echarts';
import { useEffect, useRef } from 'react';
import { chartColors, sans } from '../theme/tokens';

use([
  BarChart,
  LineChart,
  SankeyChart,
  GraphChart,
  ScatterChart,
  HeatmapChart,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  VisualMapComponent,
  AriaComponent,
  SVGRenderer,
]);

interface EChartProps {
  option: EChartsOption;
  height: number;
  label: string;
}

/** The one place ECharts is loaded from; `ChartFrame` brings it in when a page first draws. */
export default function EChart({ option, height, label }: EChartProps) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!element.current) return;
    const chart = init(element.current, undefined, { renderer: 'svg' });
    chart.setOption({
      color: chartColors,
      textStyle: { fontFamily: sans, fontSize: 14, color: '#1B2A2B' },
      ...option,
      animation: false,
      aria: { enabled: true, label: { description: label }, decal: { show: true } },
    });
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(element.current);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [option, label]);
  return <div ref={element} style={{ height }} role="img" aria-label={label} />;
}

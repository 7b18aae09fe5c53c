import type { Config } from 'vega-lite';

const font = 'system-ui, sans-serif';

/** Looks of every chart: colours are the page's variables, so light and dark both work. */
export const chartConfig: Config = {
  aria: false,
  background: undefined,
  font,
  padding: 4,
  view: { stroke: null },
  axis: {
    domain: false,
    ticks: false,
    grid: true,
    gridColor: 'var(--line)',
    labelColor: 'var(--soft)',
    labelFont: font,
    labelFontSize: 12,
    labelPadding: 6,
    labelLimit: 240,
    titleColor: 'var(--soft)',
    titleFont: font,
    titleFontSize: 12,
    titleFontWeight: 'normal',
    titlePadding: 8,
    titleLimit: 400,
  },
  axisY: { grid: true },
  legend: {
    labelColor: 'var(--soft)',
    labelFont: font,
    labelFontSize: 12,
    labelLimit: 180,
    titleColor: 'var(--soft)',
    titleFont: font,
    titleFontSize: 12,
    titleFontWeight: 'normal',
    titleLimit: 300,
  },
  text: { font },
};

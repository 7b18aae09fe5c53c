import { clipText } from '../format/clip-text.ts';
import { escapeText } from '../markup/escape-text.ts';
import { Markup } from '../markup/markup.ts';
import type { Chart } from './chart.ts';
import { chartConfig } from './chart-config.ts';
import { drawSvg } from './draw-svg.ts';

// Vega's own accessibility tree, which the label replaces. Text in vega's SVG has no < or >.
const useless = / (?:role|aria-roledescription|aria-hidden|pointer-events|xmlns:xlink)="[^"]*"/g;

// Two decimals of a pixel do.
const fraction = /(\.\d\d)\d+/g;

/** A chart as inline SVG in the page's colours. Field names are ours: data only ever fills values. */
export async function renderChart({ spec, label }: Chart): Promise<Markup> {
  const svg = await drawSvg({ ...spec, config: chartConfig });
  const slim = svg.replace(/<[^<>]+>/g, (tag) =>
    /^<path class="(?:background|foreground)"/.test(tag)
      ? ''
      : tag.replace(useless, '').replace(fraction, '$1'),
  );
  const spoken = escapeText(clipText(label, 300));
  return new Markup(slim.replace('<svg ', () => `<svg role="img" aria-label="${spoken}" `));
}

import { loader, logger, None, parse, View } from 'vega';
import { compile } from 'vega-lite';
import type { TopLevelSpec } from 'vega-lite';
import { clipText } from '../format/clip-text.ts';
import { escapeText } from '../markup/escape-text.ts';
import { Markup } from '../markup/markup.ts';
import { chartConfig } from './chart-config.ts';

const nothing = loader();
nothing.load = () => Promise.reject(new Error('A chart loads nothing.'));
// Vega's own accessibility tree, which the label replaces. Text in vega's SVG has no < or >.
const useless = / (?:role|aria-roledescription|aria-hidden|pointer-events|xmlns:xlink)="[^"]*"/g;
const silent = logger(None);

/**
 * A vega-lite chart as inline SVG, drawn without a browser. `label` is what a screen reader hears.
 * Field names in the spec are ours: data only ever fills values.
 */
export async function renderChart(spec: TopLevelSpec, label: string): Promise<Markup> {
  const compiled = compile({ ...spec, config: chartConfig }, { logger: silent }).spec;
  const view = new View(parse(compiled), { renderer: 'none', loader: nothing, logger: silent });
  const svg = await view.toSVG();
  view.finalize();
  const slim = svg.replace(/<[^<>]+>/g, (tag) =>
    /^<path class="(?:background|foreground)"/.test(tag) ? '' : tag.replace(useless, ''),
  );
  const spoken = escapeText(clipText(label, 300));
  return new Markup(slim.replace('<svg ', () => `<svg role="img" aria-label="${spoken}" `));
}

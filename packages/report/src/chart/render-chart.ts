import { loader, parse, View } from 'vega';
import { compile } from 'vega-lite';
import type { TopLevelSpec } from 'vega-lite';
import { escapeText } from '../markup/escape-text.ts';
import { Markup } from '../markup/markup.ts';
import { chartConfig } from './chart-config.ts';

const nothing = loader();
nothing.load = () => Promise.reject(new Error('A chart loads nothing.'));

/**
 * A vega-lite chart as inline SVG, drawn without a browser. `label` is what a screen reader hears.
 * Field names in the spec are ours: data only ever fills values.
 */
export async function renderChart(spec: TopLevelSpec, label: string): Promise<Markup> {
  const compiled = compile({ ...spec, config: chartConfig }).spec;
  const view = new View(parse(compiled), { renderer: 'none', loader: nothing });
  const svg = await view.toSVG();
  view.finalize();
  const slim = svg
    .replace(/<path class="(?:background|foreground)"[^>]*\/>/g, '')
    .replace(/ (?:role|aria-roledescription|aria-hidden|pointer-events)="[^"]*"/g, '')
    .replace(/ xmlns:xlink="[^"]*"/, '');
  return new Markup(slim.replace('<svg ', `<svg role="img" aria-label="${escapeText(label)}" `));
}

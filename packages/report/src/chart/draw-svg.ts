import { loader, logger, None, parse, View } from 'vega';
import { compile } from 'vega-lite';
import type { TopLevelSpec } from 'vega-lite';

const nothing = loader();
nothing.load = () => Promise.reject(new Error('A chart loads nothing.'));
const silent = logger(None);

/** A vega-lite chart as SVG text, drawn without a browser. It loads nothing. */
export async function drawSvg(spec: TopLevelSpec): Promise<string> {
  const compiled = compile(spec, { logger: silent }).spec;
  const view = new View(parse(compiled), { renderer: 'none', loader: nothing, logger: silent });
  const svg = await view.toSVG();
  view.finalize();
  return svg;
}

import { drawSvg } from '../chart/draw-svg.ts';
import { paintSpec } from '../chart/paint-spec.ts';
import type { Chart } from '../chart/chart.ts';
import { clipText } from '../format/clip-text.ts';
import { escapeText } from '../markup/escape-text.ts';

const matrixStyle =
  '<style>image { image-rendering: pixelated } path { fill: none; stroke: #fff; stroke-opacity: .75; vector-effect: non-scaling-stroke }</style>';

/** A chart as an SVG file on white, named for a screen reader. */
export async function chartSvg({ spec, label, picture }: Chart & { readonly picture?: string }) {
  if (picture !== undefined) {
    return picture
      .replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg" width="480" height="480"')
      .replace('>', `>${matrixStyle}`);
  }
  const svg = await drawSvg(paintSpec(spec));
  const spoken = escapeText(clipText(label, 300));
  return svg.replace('<svg ', () => `<svg role="img" aria-label="${spoken}" `);
}

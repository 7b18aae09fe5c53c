import { Resvg } from '@resvg/resvg-js';
import { letters } from '../chart/letters.ts';

/** An SVG as PNG at twice its size. */
export function svgPng(svg: string): Uint8Array {
  const options = { fitTo: { mode: 'zoom', value: 2 }, font: letters } as const;
  return new Resvg(svg, options).render().asPng();
}

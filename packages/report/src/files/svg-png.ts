import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';

const face = (name: string) =>
  fileURLToPath(import.meta.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`));

/** An SVG as PNG at twice its size. Letters are DejaVu Sans everywhere, so that pictures are the same. */
export function svgPng(svg: string): Uint8Array {
  const font = {
    loadSystemFonts: false,
    fontFiles: [face('DejaVuSans'), face('DejaVuSans-Bold')],
    defaultFontFamily: 'DejaVu Sans',
  };
  return new Resvg(svg, { fitTo: { mode: 'zoom', value: 2 }, font }).render().asPng();
}

import { Buffer } from 'node:buffer';
import { clipText } from '../format/clip-text.ts';
import { html } from '../markup/html.ts';
import type { Markup } from '../markup/markup.ts';
import { percentiles } from './percentiles.ts';
import { png } from './png.ts';
import { rdmPalette } from './rdm-palette.ts';

/**
 * A heat map of dissimilarity percentiles with lines between category blocks; `blocks` are sizes in
 * items, in the order of the rows.
 */
export function rdmPicture(
  {
    side,
    cells,
    blocks,
  }: {
    readonly side: number;
    readonly cells: Float64Array;
    readonly blocks: readonly number[];
  },
  label: string,
): Markup {
  const pixels = Uint8Array.from(percentiles(cells), (share) =>
    Number.isNaN(share) ? 255 : Math.round(share * 254),
  );
  const address = `data:image/png;base64,${Buffer.from(png(side, pixels, rdmPalette)).toString('base64')}`;
  const items = blocks.reduce((sum, size) => sum + size, 0);
  let reached = 0;
  const edges = blocks.slice(0, -1).map((size) => {
    reached += size;
    const at = ((reached / items) * side).toFixed(2);
    return `M0 ${at}H${side}M${at} 0V${side}`;
  });
  return html`<svg
    class="rdm"
    role="img"
    aria-label="${clipText(label, 300)}"
    viewBox="0 0 ${side} ${side}"
  >
    <image href="${address}" width="${side}" height="${side}" />
    <path d="${edges.join('')}" />
  </svg>`;
}

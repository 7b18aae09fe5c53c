import { clipText } from '../format/clip-text.ts';
import { html } from '../markup/html.ts';
import type { Markup } from '../markup/markup.ts';
import { symbol } from './symbol.ts';

const side = 300;
const margin = 8;

/** A map: one mark an item, its word shown on hover. `category` is its place in the legend. */
export function mapPicture(
  points: readonly {
    readonly x: number;
    readonly y: number;
    readonly word: string;
    readonly category: number;
  }[],
  label: string,
): Markup {
  const place = (share: number) => (margin + share * (side - 2 * margin)).toFixed(1);
  const marks = points.map(({ x, y, word, category }) => {
    const { className, path } = symbol(category);
    return html`<path
      class="${className}"
      transform="translate(${place(x)} ${place(1 - y)})"
      d="${path}"
      ><title>${word}</title></path
    > `;
  });
  return html`<svg
    class="map"
    role="img"
    aria-label="${clipText(label, 300)}"
    viewBox="0 0 ${side} ${side}"
  >
    ${marks}
  </svg>`;
}

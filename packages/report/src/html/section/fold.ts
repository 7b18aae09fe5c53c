import { html } from '../../markup/html.ts';
import type { Markup } from '../../markup/markup.ts';

/** How many figures of a kind are shown before the rest is folded away. */
export const mostOpen = 12;

/** A grid of figures; with more than twelve the rest is folded into `details`. */
export function fold(
  figures: readonly Markup[],
  what: string,
  kind: 'charts' | 'pictures',
): Markup {
  const rest = figures.slice(mostOpen);
  return html`<div class="grid ${kind}">${figures.slice(0, mostOpen)}</div>
    ${
      rest.length > 0 &&
      html`<details>
        <summary>${rest.length} more ${what}</summary>
        <div class="grid ${kind}">${rest}</div>
      </details>`
    }`;
}

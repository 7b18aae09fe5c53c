import { clipText } from '../format/clip-text.ts';
import { html } from './html.ts';
import type { Markup } from './markup.ts';

/** A place that scrolls on its own and is reached by keyboard. `label` is its name. */
export function scroll(content: Markup, label: string, className = 'scroll'): Markup {
  return html`<div
    class="${className}"
    role="region"
    tabindex="0"
    aria-label="${clipText(label, 300)}"
  >
    ${content}
  </div>`;
}

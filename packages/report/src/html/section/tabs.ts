import { html } from '../../markup/html.ts';
import type { Markup } from '../../markup/markup.ts';

/**
 * Panels of which one is shown at a time, chosen by radio buttons: no script, and arrow keys work.
 * In print all are shown. `name` is unique in the page; at most four.
 */
export function tabs(
  name: string,
  label: string,
  panels: readonly { readonly title: string; readonly body: Markup }[],
): Markup {
  if (panels.length === 1) return panels[0].body;
  return html`<div class="tabs" role="radiogroup" aria-label="${label}">
    ${panels.map(
      ({ title }, at) =>
        html`<input type="radio" name="${name}" id="${name}-${at}" ${at === 0 && checked} />
          <label for="${name}-${at}">${title}</label>`,
    )}
    ${panels.map(({ title, body }) => html`<div class="panel" aria-label="${title}" role="group">${body}</div>`)}
  </div>`;
}

const checked = html`checked=""`;

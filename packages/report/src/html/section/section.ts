import { html } from '../../markup/html.ts';
import type { Markup } from '../../markup/markup.ts';

/** A part of the report, or null where the run has nothing to say there. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Markup;
}

/** The section as page text. */
export function section({ id, title, body }: Section): Markup {
  return html`<section id="${id}" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${title}</h2>
    ${body}
  </section>`;
}

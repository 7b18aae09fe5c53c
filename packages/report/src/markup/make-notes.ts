import { html } from './html.ts';
import type { Markup } from './markup.ts';

/** Reasons below a table: a dash in a cell points to the sentence that says why. */
export interface Notes {
  /** A dash with the number of its reason; equal reasons share one. */
  dash(reason: string): Markup;
  list(): Markup;
}

/** Notes whose anchors start with `prefix`, which is unique in the page. */
export function makeNotes(prefix: string): Notes {
  const reasons: string[] = [];
  return {
    dash(reason) {
      if (!reasons.includes(reason)) reasons.push(reason);
      const number = reasons.indexOf(reason) + 1;
      return html`<span class="dash"
        >–<sup
          ><a href="#${prefix}-${number}" aria-label="no figure, reason ${number}"
            >${number}</a
          ></sup
        ></span
      >`;
    },
    list: () =>
      reasons.length === 0
        ? html``
        : html`<ol class="notes">
            ${reasons.map((reason, at) => html`<li id="${prefix}-${at + 1}">${reason}</li>`)}
          </ol>`,
  };
}

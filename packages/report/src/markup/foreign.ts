import { clipText } from '../format/clip-text.ts';
import { html } from './html.ts';
import type { Markup } from './markup.ts';

/** Somebody else's words (a model id, a concept, a reply) in a place of their own direction. */
export function foreign(text: string, most = 120): Markup {
  return html`<bdi>${clipText(text, most)}</bdi>`;
}

import type { ResponseSummary } from '@kindred/core';
import { clipText } from '../../format/clip-text.ts';
import { foreign } from '../../markup/foreign.ts';
import { html } from '../../markup/html.ts';
import type { Markup } from '../../markup/markup.ts';

const mostEach = 5;

/** A few replies that could not be read, word for word, cut to 400 characters. */
export function unreadReplies(responses: readonly ResponseSummary[]): Markup | null {
  const some = responses.filter(({ unread }) => unread.length > 0);
  if (some.length === 0) return null;
  return html`<details>
    <summary>Some replies that could not be read</summary>
    ${some.map(
      ({ model, unread }) =>
        html`<h3>${foreign(model)}</h3>
          <ul class="unread">
            ${unread.slice(0, mostEach).map(
              ({ shown, reply, reason }) =>
                html`<li>
                  <span class="soft"
                    >${reason}; shown:
                    ${shown.map((word, at) => html`${at > 0 && ', '}${foreign(word, 60)}`)}</span
                  >
                  <pre dir="auto">${clipText(reply, 400)}</pre>
                </li>`,
            )}
          </ul>`,
    )}
  </details>`;
}

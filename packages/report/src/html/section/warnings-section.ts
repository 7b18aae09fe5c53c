import type { RunRecord } from '@kindred/core';
import { foreign } from '../../markup/foreign.ts';
import { html } from '../../markup/html.ts';
import type { Section } from './section.ts';

const most = 200;

/** Everything the run warned of, each once. */
export function warningsSection({ warnings, plan, embeddings }: RunRecord): Section | null {
  const all = [
    ...new Set([
      ...plan.warnings,
      ...warnings,
      ...embeddings.flatMap(({ model, embedding }) =>
        embedding.warnings.map((warning) => `${model}: ${warning}`),
      ),
    ]),
  ];
  if (all.length === 0) return null;
  const items = all.slice(0, most).map((warning) => html`<li>${foreign(warning, 1000)}</li>`);
  const body = html`<ul class="warnings">
    ${items} ${all.length > most && html`<li>and ${all.length - most} more</li>`}
  </ul>`;
  return { id: 'warnings', title: 'Warnings', body };
}

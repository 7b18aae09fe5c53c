import type { AnalysisResult } from '@kindred/core';
import { foreign } from '../../markup/foreign.ts';
import { html } from '../../markup/html.ts';
import type { Markup } from '../../markup/markup.ts';

const mostNames = 100;

/** The rows an analysis left out, by reason. */
export function droppedRows(dropped: AnalysisResult['dropped']): Markup | null {
  if (dropped.length === 0) return null;
  const reasons = [...Map.groupBy(dropped, ({ reason }) => reason)];
  return html`<details>
    <summary>Rows left out, and why</summary>
    <ul>
      ${reasons.map(
        ([reason, rows]) =>
          html`<li>
            ${foreign(reason, 300)}: ${rows.length}
            <span class="soft"
              >(${rows.slice(0, mostNames).map(({ row }, at) => html`${at > 0 && ', '}${foreign(row)}`)}${rows.length > mostNames && ', …'})</span
            >
          </li>`,
      )}
    </ul>
  </details>`;
}

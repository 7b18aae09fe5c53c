import type { AnalysisRun, ResultTable, RunRecord } from '@kindred/core';
import { formatCell } from '../../format/format-cell.ts';
import { foreign } from '../../markup/foreign.ts';
import { html } from '../../markup/html.ts';
import { table } from '../../markup/table.ts';
import { droppedRows } from './dropped-rows.ts';
import type { Section } from './section.ts';

const mostRows = 500;

const resultTable = ({ name, columns, rows, notes }: ResultTable, of: string) => {
  const isNumber = (at: number) => rows.some((row) => typeof row[at] === 'number');
  const heads = columns.map((column, at) => ({
    name: column.name,
    kind: isNumber(at) ? ('number' as const) : ('text' as const),
  }));
  const cells = rows
    .slice(0, mostRows)
    .map((row) => row.map((cell, at) => foreign(formatCell(cell, columns[at].name))));
  return html`${table(`${name} · ${of}`, heads, cells)}
    ${
      rows.length > mostRows &&
      html`<p class="soft">${rows.length - mostRows} more rows are in the CSV file.</p>`
    }
    <ul class="soft">
      ${notes.map((note) => html`<li>${foreign(note, 2000)}</li>`)}
    </ul>
    <details>
      <summary>What the columns mean</summary>
      <dl>
        ${columns.map(
          (one) =>
            html`<dt>${one.name}</dt>
              <dd>${one.description}</dd>`,
        )}
      </dl>
    </details>`;
};

const analysis = ({ id, use, outcome, result }: AnalysisRun) =>
  html`<article>
    <h3>${foreign(id)}${id !== use && html` (${foreign(use)})`} of ${foreign(outcome)}</h3>
    ${result.notes.map((note) => html`<p class="soft">${foreign(note, 2000)}</p>`)}
    ${result.tables.map((one) => resultTable(one, outcome))} ${droppedRows(result.dropped)}
    ${
      [...result.arrays, ...result.files].length > 0 &&
      html`<p class="soft">
        Also made: ${[...result.arrays, ...result.files].map(({ name }) => name).join(', ')}.
      </p>`
    }
  </article>`;

/** Tables of every analysis with their notes and the rows they left out. */
export function analysesSection({ analyses }: RunRecord): Section | null {
  if (analyses.length === 0) return null;
  return {
    id: 'analyses',
    title: 'Analyses',
    body: html`${analyses.map(analysis)}`,
  };
}

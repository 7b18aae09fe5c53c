import type { Frame, RunRecord } from '@kindred/core';
import { clipText } from '../../format/clip-text.ts';
import { formatFigure } from '../../format/format-figure.ts';
import { foreign } from '../../markup/foreign.ts';
import { html } from '../../markup/html.ts';
import { table } from '../../markup/table.ts';
import { columnSummary } from './column-summary.ts';
import { firstRows } from './first-rows.ts';
import type { Section } from './section.ts';

type FrameColumn = Frame['columns'][number];

/** The table of scored models that was read; null where models were asked instead. */
export function tableSection({ plan, analyses }: RunRecord): Section | null {
  const scored = plan.table;
  if (scored === null) return null;
  const columns = new Map(
    analyses.flatMap(({ frame }) => frame.columns.map((column) => [column.name, column])),
  );
  const read = [...columns.values()].filter(({ name }) => name !== 'id');
  const outcomes = read.filter(({ name }) => scored.outcomes.includes(name));
  const ingredients = read.filter(({ name }) => !scored.outcomes.includes(name));
  const ids = columns.get('id')?.values ?? [];
  const body = html`<p>Nobody was asked: these models were scored before.</p>
    <dl class="facts">
      <dt>Table</dt>
      <dd>${formatFigure(scored.rows)} models from ${foreign(scored.path, 400)}</dd>
      <dt>Named by</dt>
      <dd>${foreign(scored.id)}</dd>
      <dt>Outcome</dt>
      <dd>${foreign(scored.outcomes.join(', '), 1000)}</dd>
      <dt>sha256</dt>
      <dd><code>${scored.sha256}</code></dd>
    </dl>
    ${
      read.length > 0 &&
      html`${summaries(outcomes, ingredients)}
        <details>
          <summary>The models</summary>
          ${models(ids, [...outcomes, ...ingredients], scored.path)}
        </details>`
    }`;
  return { id: 'table', title: 'What was read', body };
}

function summaries(outcomes: readonly FrameColumn[], ingredients: readonly FrameColumn[]) {
  const row = (role: string) => (column: FrameColumn) => {
    const known = column.values.filter((value) => value !== null);
    return [
      foreign(column.name),
      role,
      column.type,
      formatFigure(known.length),
      formatFigure(column.values.length - known.length),
      foreign(columnSummary(column), 300),
    ];
  };
  return table(
    'Columns of the table, and how many models each is known for',
    [
      { name: 'Column', kind: 'text' },
      { name: 'Role', kind: 'text' },
      { name: 'Type', kind: 'text' },
      { name: 'Known', kind: 'number' },
      { name: 'Unknown', kind: 'number' },
      { name: 'Values', kind: 'text' },
    ],
    [...outcomes.map(row('outcome')), ...ingredients.map(row('ingredient'))],
  );
}

function models(ids: FrameColumn['values'], columns: readonly FrameColumn[], path: string) {
  const cell = (value: FrameColumn['values'][number]) =>
    typeof value === 'number' ? formatFigure(value) : foreign(String(value ?? '–'), 60);
  const { shown, said } = firstRows(
    ids.length,
    columns.length + 1,
    `ingredients.csv and .parquet, the outcomes in ${clipText(path, 300)}`,
  );
  const rows = table(
    'The models as read; a dash is unknown',
    [
      { name: 'Model', kind: 'text' as const },
      ...columns.map(({ name, type }) => ({
        name: clipText(name, 60),
        kind: type === 'number' ? ('number' as const) : ('text' as const),
      })),
    ],
    ids
      .slice(0, shown)
      .map((id, row) => [foreign(String(id)), ...columns.map(({ values }) => cell(values[row]))]),
  );
  return html`${said !== null && html`<p class="soft">${said}</p>`} ${rows}`;
}

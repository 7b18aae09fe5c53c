import { counted } from '@kindred/core';
import type { ResultFigure, RunRecord, ScoreDetail } from '@kindred/core';
import { profileChart } from '../../chart/profile-chart.ts';
import { renderChart } from '../../chart/render-chart.ts';
import { resultChart } from '../../chart/result-chart.ts';
import { boundFigure } from '../../figure/bound-figure.ts';
import { profileGroups } from '../../figure/profile-groups.ts';
import { formatCell } from '../../format/format-cell.ts';
import { foreign } from '../../markup/foreign.ts';
import { html } from '../../markup/html.ts';
import { scroll } from '../../markup/scroll.ts';
import { table } from '../../markup/table.ts';
import { firstRows } from './first-rows.ts';
import { mostDrawn } from './most-drawn.ts';
import type { Section } from './section.ts';

const mostTables = 60;

const drawn = async (given: ResultFigure, seed: number) => {
  const one = boundFigure(given, seed);
  return html`<figure>
    ${scroll(await renderChart(resultChart(one)), one.caption)}
    <figcaption>${foreign(one.caption, 600)}</figcaption>
  </figure>`;
};

const detail = async (
  { model, reference, embedder, metric, table: parts }: ScoreDetail,
  seed: number,
) => {
  const name = `${parts.name}: ${metric} of ${model} against ${reference}${embedder === null ? '' : ` by ${embedder}`}`;
  const { shown, said } = firstRows(
    parts.rows.length,
    parts.columns.length,
    'details/, as CSV and Parquet',
  );
  const isNumber = (at: number) => parts.rows.some((row) => typeof row[at] === 'number');
  const figures = await Promise.all((parts.figures ?? []).map((one) => drawn(one, seed)));
  return html`<details>
    <summary>${foreign(name)}</summary>
    ${table(
      name,
      parts.columns.map((column, at) => ({
        name: column.name,
        kind: isNumber(at) ? 'number' : 'text',
      })),
      parts.rows
        .slice(0, shown)
        .map((row) => row.map((cell, at) => foreign(formatCell(cell, parts.columns[at].name)))),
    )}
    ${said !== null && html`<p class="soft">${said}</p>`} ${figures}
    <ul class="soft">
      ${parts.notes.map((note) => html`<li>${foreign(note, 2000)}</li>`)}
    </ul>
  </details>`;
};

/** What scores are made of, where their metric tells: a row a dimension, for example. */
export async function detailsSection(
  { details }: Pick<RunRecord, 'details'>,
  seed: number,
): Promise<Section | null> {
  if (details.length === 0) return null;
  const more = details.length - mostTables;
  const groups = profileGroups({ details });
  const figures = await Promise.all(
    groups.slice(0, mostDrawn).map(async (group) => {
      const chart = profileChart(group);
      return html`<figure>
        ${scroll(await renderChart(chart), chart.label)}
        <figcaption>${foreign(chart.label, 400)}</figcaption>
      </figure>`;
    }),
  );
  const undrawn = groups.length - figures.length;
  const body = html`${figures}
  ${undrawn > 0 && html`<p class="soft">${counted(undrawn, 'more figure is', 'more figures are')} not drawn.</p>`}
  ${await Promise.all(details.slice(0, mostTables).map((one) => detail(one, seed)))}
  ${more > 0 && html`<p class="soft">${counted(more, 'more table is', 'more tables are')} among the files.</p>`}`;
  return { id: 'parts', title: 'What scores are made of', body };
}

import { counted } from '@kindred/core';
import type { AnalysisRun, ResultFigure, ResultTable, RunRecord } from '@kindred/core';
import { renderChart } from '../../chart/render-chart.ts';
import { resultChart } from '../../chart/result-chart.ts';
import { analysisPaths } from '../../files/analysis-paths.ts';
import { boundFigure } from '../../figure/bound-figure.ts';
import { markBudget } from '../../figure/mark-budget.ts';
import { formatCell } from '../../format/format-cell.ts';
import { foreign } from '../../markup/foreign.ts';
import { html } from '../../markup/html.ts';
import type { Markup } from '../../markup/markup.ts';
import { scroll } from '../../markup/scroll.ts';
import { table } from '../../markup/table.ts';
import { droppedRows } from './dropped-rows.ts';
import { firstRows } from './first-rows.ts';
import { fold, mostOpen } from './fold.ts';
import { mostDrawn } from './most-drawn.ts';
import type { Section } from './section.ts';

const resultTable = ({ name, columns, rows, notes }: ResultTable, of: string, file: string) => {
  const { shown, said } = firstRows(rows.length, columns.length, `${file}.csv and .parquet`);
  const isNumber = (at: number) => rows.some((row) => typeof row[at] === 'number');
  const heads = columns.map((column, at) => ({
    name: column.name,
    kind: isNumber(at) ? ('number' as const) : ('text' as const),
  }));
  const cells = rows
    .slice(0, shown)
    .map((row) => row.map((cell, at) => foreign(formatCell(cell, columns[at].name))));
  return html`${table(`${name} · ${of}`, heads, cells)}
    ${said !== null && html`<p class="soft">${said}</p>`}
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

const drawn = async (one: ResultFigure): Promise<{ wide: boolean; figure: Markup }> => {
  const chart = await renderChart(resultChart(one));
  const wide = one.kind !== 'scatter';
  return {
    wide,
    figure: html`<figure>
      ${wide ? scroll(chart, one.caption) : chart}
      <figcaption>${foreign(one.caption, 600)}</figcaption>
    </figure>`,
  };
};

const figuresOf = async (some: readonly ResultFigure[], more: number) => {
  const all = await Promise.all(some.map(drawn));
  const [wide, small] = [true, false].map((is) =>
    all.filter((one) => one.wide === is).map(({ figure }) => figure),
  );
  return html`${wide.slice(0, mostOpen)} ${small.length > 0 && fold(small, 'figures', 'charts')}
  ${
    wide.length > mostOpen &&
    html`<details>
      <summary>${counted(wide.length - mostOpen, 'more figure')}</summary>
      ${wide.slice(mostOpen)}
    </details>`
  }
  ${
    more > 0 &&
    html`<p class="soft">
      ${counted(more, 'more figure is', 'more figures are')} not drawn here; figures/index.csv names
      them.
    </p>`
  }`;
};

const analysis = async (
  { id, use, outcome, result }: AnalysisRun,
  some: readonly ResultFigure[],
  path: (name: string) => string,
) =>
  html`<article>
    <h3>${foreign(id)}${id !== use && html` (${foreign(use)})`} of ${foreign(outcome)}</h3>
    ${result.notes.map((note) => html`<p class="soft">${foreign(note, 2000)}</p>`)}
    ${await figuresOf(some, (result.figures ?? []).length - some.length)}
    ${result.tables.map((one) => resultTable(one, outcome, path(one.name)))}
    ${droppedRows(result.dropped)}
    ${
      [...result.arrays, ...result.files].length > 0 &&
      html`<p class="soft">
        Also made: ${[...result.arrays, ...result.files].map(({ name }) => name).join(', ')}.
      </p>`
    }
  </article>`;

/** Figures and tables of every analysis with their notes and the rows they left out. */
export async function analysesSection({ analyses, plan }: RunRecord): Promise<Section | null> {
  if (analyses.length === 0) return null;
  const hasRoom = markBudget();
  const paths = analysisPaths(analyses);
  const some = analyses.map(({ result: { figures = [] } }) =>
    figures
      .slice(0, mostDrawn)
      .map((one) => boundFigure(one, plan.seed))
      .filter((one) => one.kind !== 'scatter' || hasRoom(one.points.length)),
  );
  return {
    id: 'analyses',
    title: 'Analyses',
    body: html`${await Promise.all(analyses.map((one, at) => analysis(one, some[at], paths[at])))}`,
  };
}

import { counted } from '@kindred/core';
import type { AnalysisRun, ResultFigure, ResultTable, RunRecord } from '@kindred/core';
import { renderChart } from '../../chart/render-chart.ts';
import { resultChart } from '../../chart/result-chart.ts';
import { boundFigure } from '../../figure/bound-figure.ts';
import { formatCell } from '../../format/format-cell.ts';
import { foreign } from '../../markup/foreign.ts';
import { html } from '../../markup/html.ts';
import type { Markup } from '../../markup/markup.ts';
import { scroll } from '../../markup/scroll.ts';
import { table } from '../../markup/table.ts';
import { droppedRows } from './dropped-rows.ts';
import { fold, mostOpen } from './fold.ts';
import { mostDrawn } from './most-drawn.ts';
import type { Section } from './section.ts';

const mostRows = 2000;

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
      html`<p class="soft">
        ${counted(rows.length - mostRows, 'more row is', 'more rows are')} in the CSV file.
      </p>`
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

const drawn = async (given: ResultFigure): Promise<{ wide: boolean; figure: Markup }> => {
  const one = boundFigure(given);
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

const figuresOf = async ({ figures = [] }: AnalysisRun['result']) => {
  const all = await Promise.all(figures.slice(0, mostDrawn).map(drawn));
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
    figures.length > mostDrawn &&
    html`<p class="soft">
      ${counted(figures.length - mostDrawn, 'more figure is', 'more figures are')} not drawn here.
    </p>`
  }`;
};

const analysis = async ({ id, use, outcome, result }: AnalysisRun) =>
  html`<article>
    <h3>${foreign(id)}${id !== use && html` (${foreign(use)})`} of ${foreign(outcome)}</h3>
    ${result.notes.map((note) => html`<p class="soft">${foreign(note, 2000)}</p>`)}
    ${await figuresOf(result)} ${result.tables.map((one) => resultTable(one, outcome))}
    ${droppedRows(result.dropped)}
    ${
      [...result.arrays, ...result.files].length > 0 &&
      html`<p class="soft">
        Also made: ${[...result.arrays, ...result.files].map(({ name }) => name).join(', ')}.
      </p>`
    }
  </article>`;

/** Figures and tables of every analysis with their notes and the rows they left out. */
export async function analysesSection({ analyses }: RunRecord): Promise<Section | null> {
  if (analyses.length === 0) return null;
  return {
    id: 'analyses',
    title: 'Analyses',
    body: html`${await Promise.all(analyses.map(analysis))}`,
  };
}

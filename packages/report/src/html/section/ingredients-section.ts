import type { AnalysisRun, RunRecord } from '@kindred/core';
import { renderChart } from '../../chart/render-chart.ts';
import { ingredientCharts } from '../../figure/ingredient-charts.ts';
import { markBudget } from '../../figure/mark-budget.ts';
import { partSaid } from '../../figure/part-said.ts';
import { clipText } from '../../format/clip-text.ts';
import { formatFigure } from '../../format/format-figure.ts';
import { foreign } from '../../markup/foreign.ts';
import { html } from '../../markup/html.ts';
import { fold } from './fold.ts';
import type { Section } from './section.ts';

const mostOutcomes = 24;

/** Each outcome against each ingredient. Outcomes after the first are folded away. */
export async function ingredientsSection({ analyses, plan }: RunRecord): Promise<Section | null> {
  const byOutcome = [...Map.groupBy(analyses, ({ outcome }) => outcome).values()];
  const hasRoom = markBudget();
  const made = byOutcome
    .slice(0, mostOutcomes)
    .map(([{ outcome, frame }]: AnalysisRun[]) => ({
      outcome,
      ...ingredientCharts(frame, outcome, plan.seed),
    }))
    .filter(({ charts }) => hasRoom(charts.reduce((sum, { dots }) => sum + dots, 0)));
  const drawn = await Promise.all(
    made.map(async ({ outcome, charts, left }) => {
      const figures = await Promise.all(
        charts.map(
          async ({ name, rows, dots, chart }) =>
            html`<figure>
              ${await renderChart(chart)}
              <figcaption>
                ${foreign(name)} · n =
                ${formatFigure(rows)}${dots < rows && `, ${partSaid(dots, rows)}`}
              </figcaption>
            </figure>`,
        ),
      );
      return { outcome, figures, left };
    }),
  );
  const full = drawn.filter(({ figures }) => figures.length > 0);
  if (full.length === 0) return null;
  const block = ({ figures, left }: (typeof full)[number]) =>
    html`${fold(figures, 'ingredients', 'charts')}
    ${left.length > 0 && html`<p class="soft">Not drawn: ${clipText(left.join('; '), 1000)}.</p>`}`;
  const shown = new Set(made.map(({ outcome }) => outcome));
  const undrawn = byOutcome.flatMap(([{ outcome }]) => (shown.has(outcome) ? [] : [outcome]));
  const [first, ...rest] = full;
  const body = html`<p>
      One dot a model. Numbers have their least-squares line, groups a tick at their mean; rows with
      an unknown value are left out of that picture. The figures are under Analyses.
    </p>
    <h3>${foreign(first.outcome)}</h3>
    ${block(first)}
    ${rest.map(
      (one) =>
        html`<details>
          <summary>${foreign(one.outcome)}</summary>
          ${block(one)}
        </details>`,
    )}
    ${
      undrawn.length > 0 &&
      html`<p class="soft">
        Not drawn here, for the page would be too large: ${clipText(undrawn.join('; '), 1000)}; see
        figures/index.csv.
      </p>`
    }`;
  return { id: 'ingredients', title: 'Ingredients', body };
}

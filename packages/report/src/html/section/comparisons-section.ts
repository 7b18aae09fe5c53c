import type { Comparison, RunRecord } from '@kindred/core';
import { formatCell } from '../../format/format-cell.ts';
import { formatFigure } from '../../format/format-figure.ts';
import { foreign } from '../../markup/foreign.ts';
import { html } from '../../markup/html.ts';
import { table } from '../../markup/table.ts';
import { comparisonTable } from '../../table/comparison-table.ts';
import type { Section } from './section.ts';

const mostRows = 300;

// Columns that are the same for the whole group stand in its heading.
const shared = 3;

const group = (comparisons: readonly Comparison[]) => {
  const [{ metric, reference, embedder }] = comparisons;
  const tested = comparisons.filter(({ test }) => test.value !== null);
  const told = tested.filter(({ test }) => test.value!.pHolm < 0.05).length;
  // What is told apart first, what is withheld last.
  const listed = comparisons.toSorted((a, b) => (a.test.value?.p ?? 2) - (b.test.value?.p ?? 2));
  const { columns, rows } = comparisonTable(listed.slice(0, mostRows));
  const own = columns.slice(shared);
  const isNumber = (at: number) => rows.some((row) => typeof row[at + shared] === 'number');
  const name = `${metric} against ${reference}${embedder === null ? '' : ` by ${embedder}`}`;
  const first = tested[0]?.test.value?.interval.method;
  return html`<article>
    <h3>${foreign(name)}</h3>
    <p class="soft">
      ${formatFigure(comparisons.length)} pairs, ${formatFigure(tested.length)} tested,
      ${formatFigure(told)} told apart at 5 % after Holm over the
      tests${first !== undefined && html`; ${foreign(first, 300)}`}.
    </p>
    ${table(
      `Differences, ${name}`,
      own.map((column, at) => ({ name: column.name, kind: isNumber(at) ? 'number' : 'text' })),
      rows.map((row) =>
        row.slice(shared).map((cell, at) => foreign(formatCell(cell, own[at].name), 400)),
      ),
    )}
    ${
      listed.length > mostRows &&
      html`<p class="soft">
        ${formatFigure(listed.length - mostRows)} more pairs are in comparisons.csv.
      </p>`
    }
  </article>`;
};

/** Differences between models, paired, tested and adjusted; what is withheld says why. */
export function comparisonsSection({ comparisons }: RunRecord): Section | null {
  if (comparisons.length === 0) return null;
  const groups = Map.groupBy(comparisons, ({ metric, reference, embedder }) =>
    JSON.stringify([metric, reference, embedder]),
  );
  const body = html`<p>
      Each difference is tested on the same resamples for both models. A model that guesses more
      often moves its embedding’s score by that alone, up or down: where two embeddings foretell
      held-out choices unequally well, their difference is withheld unless their choices, one by
      one, say the same.
    </p>
    ${[...groups.values()].map(group)}`;
  return { id: 'differences', title: 'Differences between models', body };
}

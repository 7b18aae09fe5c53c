import type { RunRecord, Score } from '@kindred/core';
import { mapMarks } from '../../figure/map-marks.ts';
import type { mapMethods } from '../../figure/map-methods.ts';
import { mapPicture } from '../../figure/map-picture.ts';
import { rdmPicture } from '../../figure/rdm-picture.ts';
import { runMatrices } from '../../figure/run-matrices.ts';
import { withinBudget } from '../../figure/within-budget.ts';
import { formatFigure } from '../../format/format-figure.ts';
import { formatShare } from '../../format/format-share.ts';
import { clipText } from '../../format/clip-text.ts';
import { foreign } from '../../markup/foreign.ts';
import { html } from '../../markup/html.ts';
import type { Piece } from '../../markup/html.ts';
import { makeNotes } from '../../markup/make-notes.ts';
import { table } from '../../markup/table.ts';
import { scoreGroups } from './score-group.ts';
import type { Section } from './section.ts';

const most = 4;
const mostRankings = 24;

/**
 * Models next to each other, one a column: scores, held-out accuracy, matrix and map. Those asked
 * for; with fewer than two of them, the first four of the first ranking. Null with fewer than two.
 */
export function besideSection(
  run: RunRecord,
  asked: readonly string[],
  method: (typeof mapMethods)[number] | undefined,
): Section | null {
  const groups = scoreGroups(run.scores);
  const ranked = (groups[0]?.scores ?? []).map(({ model }) => model);
  const known = new Set([...ranked, ...run.embeddings.map(({ model }) => model)]);
  const found = [...new Set(asked)].filter((id) => known.has(id));
  const strange = asked.filter((id) => !known.has(id));
  const models = found.length >= 2 ? found : [...new Set([...found, ...known])].slice(0, most);
  if (models.length < 2) return null;
  const notes = makeNotes('beside');
  const row = (name: Piece, cell: (model: string) => Piece) => {
    const cells = models.map(cell);
    return cells.some((one) => one !== null) ? [[name, ...cells.map((one) => one ?? '')]] : [];
  };
  const figure = ({ score, intervals }: Score, rank: number) => {
    if (score.value === null) return notes.dash(score.reason);
    const interval = intervals.fixed.value ?? intervals.generalisation.value;
    return html`<strong>${formatFigure(score.value)}</strong> ${
        interval &&
        html`<span class="soft"
          >${formatFigure(interval.low)} to ${formatFigure(interval.high)}</span
        >`
      } <span class="soft">rank ${rank}</span>`;
  };
  const matrices = runMatrices({ ...run, references: [] });
  const embedders = [...new Set(run.embeddings.map(({ embedder }) => embedder ?? 'features'))];
  const of = (model: string, embedder: string) =>
    run.embeddings.find((one) => one.model === model && (one.embedder ?? 'features') === embedder);
  const chosen = run.embeddings.filter(({ model }) => models.includes(model));
  const mapped = method === undefined ? [] : withinBudget(chosen, method);
  const rows = [
    ...groups.slice(0, mostRankings).flatMap(({ metric, reference, embedder, scores }) =>
      row(
        html`${foreign(metric)} · ${foreign(reference)} · ${foreign(embedder ?? 'features')}`,
        (model) => {
          const at = scores.findIndex((one) => one.model === model);
          return at < 0 ? null : figure(scores[at], at + 1);
        },
      ),
    ),
    ...embedders.flatMap((embedder) => [
      ...row(html`Held-out accuracy · ${foreign(embedder)}`, (model) => {
        const test = of(model, embedder)?.embedding.fit?.test;
        return test ? formatShare(test.accuracy) : null;
      }),
      ...row(html`Dissimilarities · ${foreign(embedder)}`, (model) => {
        const matrix = matrices.find(({ name, detail }) => name === model && detail === embedder);
        return matrix ? rdmPicture(matrix.cells(), `Dissimilarity matrix of ${model}`) : null;
      }),
      ...row(html`Map (${method ?? ''}) · ${foreign(embedder)}`, (model) => {
        const one = of(model, embedder);
        if (!one || method === undefined || !mapped.includes(one)) return null;
        const map = mapMarks(one.embedding, run, method);
        return map && mapPicture(map.marks, `Map of ${map.marks.length} concepts by ${model}`);
      }),
    ]),
  ];
  const columns = ['Figure', ...models].map((name) => ({
    name: clipText(name, 120),
    kind: 'text' as const,
  }));
  const body = html`<p>
      One column a model; intervals are of these concepts where there are any, else of new ones.
      Matrices and maps are explained above.
    </p>
    ${
      strange.length > 0 &&
      html`<p class="soft">Asked for but not in this run: ${foreign(strange.join(', '), 300)}.</p>`
    }
    <div class="beside">${table('Models side by side', columns, rows)}</div>
    ${notes.list()}`;
  return { id: 'beside', title: 'Models side by side', body };
}

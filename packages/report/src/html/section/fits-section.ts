import type { HeldOut, ModelEmbedding, RunRecord } from '@kindred/core';
import { curveChart } from '../../chart/curve-chart.ts';
import { formatFigure } from '../../format/format-figure.ts';
import { formatShare } from '../../format/format-share.ts';
import { foreign } from '../../markup/foreign.ts';
import { html } from '../../markup/html.ts';
import { makeNotes } from '../../markup/make-notes.ts';
import { table } from '../../markup/table.ts';
import type { Column } from '../../markup/table.ts';
import { fold } from './fold.ts';
import type { Section } from './section.ts';

const number = (name: string, group?: string): Column => ({
  name,
  kind: 'number',
  ...(group !== undefined && { group }),
});

const columns: readonly Column[] = [
  { name: 'Model', kind: 'text' },
  { name: 'Embedder', kind: 'text' },
  number('Dimensions'),
  ...['Test', 'Validation'].flatMap((part) => [
    number('judgments', part),
    number('cross-entropy', part),
    number('accuracy', part),
    number('95 % interval', part),
  ]),
  number('Steps'),
  { name: 'Stopped', kind: 'text' },
];

const fitted = ({ embedding }: ModelEmbedding) => embedding.fit !== null;

/** How well each embedding predicts judgments it never saw. */
export async function fitsSection({ embeddings }: RunRecord): Promise<Section | null> {
  const fits = embeddings.filter(fitted);
  if (fits.length === 0) return null;
  const notes = makeNotes('fits');
  const heldOut = (one: HeldOut | null, part: string) => {
    if (one === null) return [notes.dash(`there was no ${part} share`), '', '', ''];
    const interval = one.accuracyInterval;
    return [
      formatFigure(one.judgments),
      formatFigure(one.crossEntropy),
      formatShare(one.accuracy),
      interval.value === null
        ? notes.dash(interval.reason)
        : `${formatShare(interval.value[0])} to ${formatShare(interval.value[1])}`,
    ];
  };
  const rows = fits.map(({ model, embedder, embedding: { dimensions, fit } }) => [
    foreign(model),
    foreign(embedder ?? ''),
    formatFigure(dimensions),
    ...heldOut(fit!.test, 'test'),
    ...heldOut(fit!.validation, 'validation'),
    formatFigure(fit!.steps),
    fit!.stopped,
  ]);
  const curves = await Promise.all(
    fits
      .filter(({ embedding }) => embedding.fit!.curve.length > 1)
      .map(
        async ({ model, embedder, embedding }) =>
          html`<figure>
            ${await curveChart(embedding.fit!.curve, `Learning curve of ${model}`)}
            <figcaption>${foreign(model)} · ${foreign(embedder ?? '')}</figcaption>
          </figure>`,
      ),
  );
  const body = html`<p>
      Cross-entropy is the mean −ln P(choice) in nats; guessing gives ln 2 = 0.693 with two options
      and ln 3 = 1.099 with three. The test share was read once, after every choice was made.
    </p>
    ${table('Held-out judgments', columns, rows)} ${notes.list()}
    ${
      curves.length > 0 &&
      html`<h3>Learning curves</h3>
        <p class="key">
          <span><i class="line soft"></i> train</span>
          <span><i class="line accent"></i> validation</span>
        </p>
        ${fold(curves, 'learning curves')}`
    }`;
  return { id: 'fits', title: 'Embeddings on held-out judgments', body };
}

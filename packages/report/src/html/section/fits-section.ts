import { counted } from '@kindred/core';
import type { HeldOut, ModelEmbedding, RunRecord } from '@kindred/core';
import { curveChart } from '../../chart/curve-chart.ts';
import { renderChart } from '../../chart/render-chart.ts';
import { formatFigure } from '../../format/format-figure.ts';
import { formatShare } from '../../format/format-share.ts';
import { foreign } from '../../markup/foreign.ts';
import { html } from '../../markup/html.ts';
import { makeNotes } from '../../markup/make-notes.ts';
import { table } from '../../markup/table.ts';
import type { Column } from '../../markup/table.ts';
import { fold } from './fold.ts';
import { mostDrawn } from './most-drawn.ts';
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
  number('judgments', 'Test'),
  number('cross-entropy', 'Test'),
  number('accuracy', 'Test'),
  number('95 % interval', 'Test'),
  number('cross-entropy', 'Validation'),
  number('accuracy', 'Validation'),
  number('Steps'),
  { name: 'Stopped', kind: 'text' },
];

const fitted = ({ embedding }: ModelEmbedding) => embedding.fit !== null;

/** How well each embedding predicts judgments it never saw. */
export async function fitsSection({ embeddings }: RunRecord): Promise<Section | null> {
  const fits = embeddings.filter(fitted);
  if (fits.length === 0) return null;
  const notes = makeNotes('fits');
  const none = (part: string) => notes.dash(`there was no ${part} share`);
  const test = (one: HeldOut | null) => {
    if (one === null) return [none('test'), '', '', ''];
    const { value, reason } = one.accuracyInterval;
    return [
      formatFigure(one.judgments),
      formatFigure(one.crossEntropy),
      formatShare(one.accuracy),
      value ? `${formatShare(value[0])} to ${formatShare(value[1])}` : notes.dash(reason ?? ''),
    ];
  };
  const validation = (one: HeldOut | null) =>
    one === null
      ? [none('validation'), '']
      : [formatFigure(one.crossEntropy), formatShare(one.accuracy)];
  const rows = fits.map(({ model, embedder, embedding: { dimensions, fit } }) => [
    foreign(model),
    foreign(embedder ?? ''),
    formatFigure(dimensions),
    ...test(fit!.test),
    ...validation(fit!.validation),
    formatFigure(fit!.steps),
    fit!.stopped,
  ]);
  const learnt = fits.filter(({ embedding }) => embedding.fit!.curve.length > 1);
  const curves = await Promise.all(
    learnt.slice(0, mostDrawn).map(
      async ({ model, embedder, embedding }) =>
        html`<figure>
          ${await renderChart(curveChart(embedding.fit!.curve, `Learning curve of ${model}`))}
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
        ${fold(curves, 'learning curves', 'charts')}
        ${
          learnt.length > mostDrawn &&
          html`<p class="soft">
            ${counted(learnt.length - mostDrawn, 'more curve is', 'more curves are')} not drawn.
          </p>`
        }`
    }`;
  return { id: 'fits', title: 'Embeddings on held-out judgments', body };
}

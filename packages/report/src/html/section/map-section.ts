import type { ModelEmbedding, RunRecord } from '@kindred/core';
import { mapPicture } from '../../figure/map-picture.ts';
import { mapPoints } from '../../figure/map-points.ts';
import { symbol } from '../../figure/symbol.ts';
import { clipText } from '../../format/clip-text.ts';
import { formatShare } from '../../format/format-share.ts';
import { foreign } from '../../markup/foreign.ts';
import { html } from '../../markup/html.ts';
import { fold } from './fold.ts';
import type { Section } from './section.ts';

/** A map in two dimensions of each embedding, coloured by category. */
export function mapSection({ embeddings, stimuli, plan }: RunRecord): Section | null {
  const categories = [...new Set(stimuli.map(({ category = 'no category' }) => category))];
  const known = new Map(stimuli.map((one) => [one.id, one]));
  const figure = ({ model, embedder, embedding }: ModelEmbedding) => {
    const map = mapPoints(embedding.values, embedding.dimensions, plan.seed);
    if (!map) return [];
    const points = map.points.map(([x, y], at) => {
      const { word = embedding.items[at], category = 'no category' } =
        known.get(embedding.items[at]) ?? {};
      return {
        x,
        y,
        word: clipText(word, 80),
        category: Math.max(0, categories.indexOf(category)),
      };
    });
    return [
      html`<figure>
        ${mapPicture(points, `Map of ${points.length} concepts by ${model}`)}
        <figcaption>
          ${foreign(model)} · ${foreign(embedder ?? 'features')} · ${formatShare(map.share)} of
          variance
        </figcaption>
      </figure>`,
    ];
  };
  const figures = embeddings.flatMap(figure);
  if (figures.length === 0) return null;
  const legend = categories.map((name, at) => {
    const { className, path } = symbol(at);
    return html`<span
      ><svg class="mark" viewBox="-5 -5 10 10" aria-hidden="true">
        <path class="${className}" d="${path}" /></svg
      >${foreign(name, 60)}</span
    > `;
  });
  const body = html`<p>
      The first two principal components of each embedding, one scale on both axes; direction and
      sign mean nothing. Rest the pointer on a mark for its word.
    </p>
    ${categories.length > 1 && html`<p class="key">${legend}</p>`}
    ${fold(figures, 'maps', 'pictures')}`;
  return { id: 'maps', title: 'Maps', body };
}

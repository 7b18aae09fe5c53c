import type { LoadedReference, RunRecord, Stimulus } from '@kindred/core';
import { categoryOrder } from '../../figure/category-order.ts';
import { dissimilarity } from '../../figure/dissimilarity.ts';
import { mostCells, rdmCells } from '../../figure/rdm-cells.ts';
import { rdmPicture } from '../../figure/rdm-picture.ts';
import { foreign } from '../../markup/foreign.ts';
import { html } from '../../markup/html.ts';
import { fold } from './fold.ts';
import type { Section } from './section.ts';

type Distance = (a: number, b: number) => number;

const ofReference = ({ representation: { vectors, rdm, items } }: LoadedReference) => {
  const n = items.length;
  const place = (a: number, b: number): number =>
    a < b ? a * n - (a * (a + 1)) / 2 + b - a - 1 : place(b, a);
  return rdm ? (a: number, b: number) => rdm[place(a, b)] : vectors && dissimilarity(vectors);
};

const picture = (
  name: string,
  detail: string,
  items: readonly string[],
  stimuli: readonly Stimulus[],
  distance: Distance,
) => {
  const { order, blocks } = categoryOrder(items, stimuli);
  const averaged =
    items.length > mostCells ? `, averaged into ${mostCells} × ${mostCells} cells` : '';
  return html`<figure>
    ${rdmPicture(
      rdmCells(order, distance),
      blocks.map(({ size }) => size),
      `Dissimilarity matrix of ${name}`,
    )}
    <figcaption>
      ${foreign(name)} · ${foreign(detail)} · ${items.length} concepts${averaged}
    </figcaption>
  </figure>`;
};

/** Dissimilarity matrices of references and embeddings, ordered by category. */
export function rdmSection({ embeddings, references, stimuli }: RunRecord): Section | null {
  const figures = [
    ...references.flatMap((one) => {
      const distance = ofReference(one);
      const { items } = one.representation;
      if (!distance || items.length < 3) return [];
      return [picture(one.id, 'reference', items, stimuli, distance)];
    }),
    ...embeddings
      .filter(({ embedding }) => embedding.items.length >= 3)
      .map(({ model, embedder, embedding }) =>
        picture(
          model,
          embedder ?? 'features',
          embedding.items,
          stimuli,
          dissimilarity({ ...embedding, law: null }),
        ),
      ),
  ];
  if (figures.length === 0) return null;
  const known = stimuli.map(({ id }) => id);
  const { blocks } = categoryOrder(known, stimuli);
  const body = html`<p>
      Each cell is the dissimilarity of two concepts as a percentile within its own matrix: dark is
      near, bright is far. Euclidean distance for Euclidean embeddings, else 1 − cosine; references
      with a matrix of their own show that.
      ${
        blocks.length > 1 &&
        html`From top to bottom:
        ${blocks.map(({ category, size }, at) => html`${at > 0 && ', '}${foreign(category ?? 'no category')} ${size}`)}.`
      }
    </p>
    <p class="key">
      <span>near <i class="ramp"></i> far</span>
    </p>
    ${fold(figures, 'matrices', 'pictures')}`;
  return { id: 'rdm', title: 'Dissimilarity matrices', body };
}

import { counted } from '@kindred/core';
import type { RunRecord } from '@kindred/core';
import { categoryOrder } from '../../figure/category-order.ts';
import { mostCells } from '../../figure/rdm-cells.ts';
import { rdmPicture } from '../../figure/rdm-picture.ts';
import { runMatrices } from '../../figure/run-matrices.ts';
import { foreign } from '../../markup/foreign.ts';
import { html } from '../../markup/html.ts';
import { fold } from './fold.ts';
import { mostDrawn } from './most-drawn.ts';
import type { Section } from './section.ts';

/** Dissimilarity matrices of references and embeddings, ordered by category. */
export function rdmSection(run: RunRecord): Section | null {
  const matrices = runMatrices(run);
  const figures = matrices.slice(0, mostDrawn).map(({ name, detail, items, cells }) => {
    const averaged = items > mostCells ? `, averaged into ${mostCells} × ${mostCells} cells` : '';
    return html`<figure>
      ${rdmPicture(cells(), `Dissimilarity matrix of ${name}`)}
      <figcaption>${foreign(name)} · ${foreign(detail)} · ${items} concepts${averaged}</figcaption>
    </figure>`;
  });
  if (figures.length === 0) return null;
  const { stimuli } = run;
  const { blocks } = categoryOrder(
    stimuli.map(({ id }) => id),
    stimuli,
  );
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
    ${fold(figures, 'matrices', 'pictures')}
    ${
      matrices.length > mostDrawn &&
      html`<p class="soft">
        ${counted(matrices.length - mostDrawn, 'more matrix is', 'more matrices are')} not drawn.
      </p>`
    }`;
  return { id: 'rdm', title: 'Dissimilarity matrices', body };
}

import type { RunRecord } from '@kindred/core';
import { categoryNames } from '../../figure/category-names.ts';
import { mapMarks } from '../../figure/map-marks.ts';
import type { mapMethods } from '../../figure/map-methods.ts';
import { mapPicture } from '../../figure/map-picture.ts';
import { symbol } from '../../figure/symbol.ts';
import { withinBudget } from '../../figure/within-budget.ts';
import { foreign } from '../../markup/foreign.ts';
import { html } from '../../markup/html.ts';
import type { Markup } from '../../markup/markup.ts';
import { fold } from './fold.ts';
import { mostDrawn } from './most-drawn.ts';
import type { Section } from './section.ts';
import { tabs } from './tabs.ts';

const words = {
  pca: {
    title: 'PCA',
    about: 'The first two principal components; one scale on both axes. Direction means nothing.',
  },
  mds: {
    title: 'MDS',
    about:
      'Metric multidimensional scaling: distances on the map are as near to the dissimilarities as two dimensions allow (stress: 0 is perfect).',
  },
  't-sne': {
    title: 't-SNE',
    about: 'Neighbours are kept; sizes of groups and the distances between them mean nothing.',
  },
  umap: {
    title: 'UMAP',
    about: 'Neighbours are kept; sizes of groups and the distances between them mean little.',
  },
};

/** Maps in two dimensions of each embedding, coloured by category, one tab a method. */
export function mapSection(
  run: RunRecord,
  methods: readonly (typeof mapMethods)[number][],
): Section | null {
  const panels = methods.flatMap((method) => {
    const { title, about } = words[method];
    const some = withinBudget(run.embeddings, method).slice(0, mostDrawn);
    const figures = some.flatMap(({ model, embedder, embedding }): Markup[] => {
      const map = mapMarks(embedding, run, method);
      if (!map) return [];
      return [
        html`<figure>
          ${mapPicture(map.marks, `${title} map of ${map.marks.length} concepts by ${model}`)}
          <figcaption>
            ${foreign(model)} · ${foreign(embedder ?? 'features')} · ${map.note}
          </figcaption>
        </figure>`,
      ];
    });
    if (figures.length === 0) return [];
    const left = run.embeddings.length - some.length;
    const body = html`<p>${about}</p>
      ${left > 0 && html`<p class="soft">Maps of ${left} more embeddings are left out: they would take too long, or too much room.</p>`}
      ${fold(figures, 'maps', 'pictures')}`;
    return [{ title, body }];
  });
  if (panels.length === 0) return null;
  const categories = categoryNames(run.stimuli);
  const legend = categories.map((name, at) => {
    const { className, path } = symbol(at);
    return html`<span
      ><svg class="mark" viewBox="-5 -5 10 10" aria-hidden="true">
        <path class="${className}" d="${path}" /></svg
      >${foreign(name, 60)}</span
    > `;
  });
  const body = html`<p>Rest the pointer on a mark for its word.</p>
    ${categories.length > 1 && html`<p class="key">${legend}</p>`}
    ${tabs('map', 'Method of the maps', panels)}`;
  return { id: 'maps', title: 'Maps', body };
}

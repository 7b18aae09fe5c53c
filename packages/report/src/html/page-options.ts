import { z } from '@kindred/core';
import { mapMethods } from '../figure/map-methods.ts';

/** What of the page is a matter of choice. */
export const pageOptions = z.strictObject({
  maps: z
    .array(z.enum(mapMethods))
    .default([...mapMethods])
    .describe(
      'Maps drawn of every embedding: pca, mds (metric, SMACOF), t-sne, umap. Models whose maps would take too long are left out, and the page says so.',
    ),
  dimensions: z
    .int()
    .min(0)
    .max(100)
    .default(3)
    .describe(
      'Embeddings whose dimensions are shown by their top concepts, the first in the order of models. All are in dimensions.csv of the reporter `files`.',
    ),
  compare: z
    .array(z.string().min(1))
    .max(8)
    .default([])
    .describe('Ids of models shown side by side; by default the first four of the first ranking.'),
});

import { z } from '@kindred/core';
import { distanceOption } from '../shared/distance-option.ts';

/** What Procrustes compares, and how it is told. */
export const procrustesOptions = z
  .strictObject({
    report: z
      .enum(['r2', 'r'])
      .default('r2')
      .describe(
        '"r2" is R² = 1 − disparity; "r" its root √(1 − disparity), a larger number for the same fit.',
      ),
    coordinates: z
      .enum(['vectors', 'rdm'])
      .default('vectors')
      .describe(
        'What an item’s row holds: its vector, or its dissimilarities to all compared items (n columns, made of the vectors by `distance` unless an RDM is given). A null of n columns takes time that grows with n³: set `dimensions` beyond some hundred items.',
      ),
    distance: distanceOption,
    dimensions: z
      .int()
      .positive()
      .nullable()
      .default(null)
      .describe(
        'Columns kept of the reference, and of the model where it has more; null: as they are, the narrower side padded with zeros.',
      ),
    reduce: z
      .enum(['pca', 'first', 'none'])
      .default('pca')
      .describe(
        'How columns are left out: "pca" keeps the leading principal components over the compared items, "first" the first columns as they stand (as in arXiv:2510.01030), "none" keeps all.',
      ),
  })
  .refine(({ dimensions, reduce }) => dimensions === null || reduce !== 'none', {
    path: ['dimensions'],
    message: 'reduce: none keeps all columns; leave dimensions out, or reduce by pca or first',
  })
  .refine(({ coordinates, reduce }) => coordinates === 'vectors' || reduce !== 'first', {
    path: ['reduce'],
    message:
      'the first columns of an RDM are the dissimilarities to whichever items come first; reduce an RDM by pca or none',
  })
  .refine(({ coordinates, distance }) => coordinates === 'rdm' || distance === 'auto', {
    path: ['distance'],
    message: 'vectors are compared as they are; a distance belongs to coordinates: rdm',
  });

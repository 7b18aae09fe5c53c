import { z } from '@kindred/core';

/** The option of embedders that cannot find their own number of dimensions. */
export const dimensionsOption = z
  .union([
    z.int().min(1).max(1000),
    z.literal('auto'),
    z.strictObject({
      among: z
        .array(z.int().min(1).max(1000))
        .min(2)
        .describe('Numbers of dimensions to choose from.'),
      folds: z.int().min(3).max(100).default(5).describe('Parts of the training share.'),
    }),
    z.strictObject({
      share: z.number().gt(0).lt(1).describe('Share of the variance that is enough.'),
      of: z
        .string()
        .min(1)
        .describe('The reference matrix, one row an item: .npy, .csv, .tsv or .txt.'),
      names: z
        .string()
        .min(1)
        .nullable()
        .default(null)
        .describe(
          'A text file of one id or word a line, in the rows’ order; null: the names are in the first column.',
        ),
    }),
  ])
  .default(30)
  .describe(
    'Dimensions of the embedding. auto: the fewest that predict left-out training triplets as well as the best do, but for one standard error; dozens of fits. It tries 1 to 40 in 5 folds; { among: [2, 3, 5], folds: 10 } tries those. { share: 0.95, of: human.csv }: as many principal components as hold that share of the variance of a reference matrix over these items; names: a file of its rows’ names, where it does not name them.',
  );

import { z } from '@kindred/core';
import { fitOptions } from '../fit-options.ts';

const lambda = z.number().min(0);

/** Options of every embedder that turns features by judgments. */
export const transformOptions = {
  judgments: z
    .string()
    .min(1)
    .describe(
      'Id of the reference whose judgments are learnt from: people’s, of a judgments-file.',
    ),
  without: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .describe(
      'Id of a reference none of whose objects may be in a judgment that is learnt from, so that it tests transfer.',
    ),
  folds: z
    .int()
    .min(2)
    .max(20)
    .default(3)
    .describe(
      'Folds of objects. Each object is also turned by a transform that saw no judgment about its fold; only with these is the reference itself compared.',
    ),
  lambda: z
    .union([lambda, z.array(lambda).min(1)])
    .default([0.3, 0.1, 0.03])
    .describe(
      'Weight of the penalty. Of a list the validation loss chooses, from the largest down until less is worse, in every fold by itself.',
    ),
  maxSteps: z
    .int()
    .min(1)
    .default(200)
    .describe(
      'Steps of L-BFGS a search may take at most; it stops when its objective has settled.',
    ),
  holdout: fitOptions.holdout,
  ties: fitOptions.ties,
};

import { z } from '@kindred/core';
import { poolOptions } from './pool-options.ts';
import { seedsOption } from './seeds-option.ts';

/** The option `ensemble` of laws whose dimensions can be pooled. */
export const pooledEnsemble = z
  .strictObject({ seeds: seedsOption, ...poolOptions })
  .nullable()
  .default(null)
  .describe(
    '{ seeds: 20 } fits the same training judgments from 20 seeds, gives the medoid run (the one with the largest mean Procrustes R² with the others), and says how well each of its dimensions is found by the others. { seeds: 20, keep: reproducible } gives the dimensions of all runs that others find again.',
  );

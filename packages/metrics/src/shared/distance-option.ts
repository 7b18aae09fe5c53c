import { z } from '@kindred/core';
import { distance } from './distance.ts';

/** How vectors become an RDM. */
export const distanceOption = z
  .enum(['auto', ...distance])
  .default('auto')
  .describe(
    'Dissimilarity between vectors: "auto" is cosine for dot-product and cosine vectors and Euclidean for Euclidean ones; "dot" is minus the dot product; "choice" is SPoSE’s 1 − P(i,j) of dot-product vectors, P the mean over the other compared items k of exp s(i,j) / (exp s(i,j) + exp s(i,k) + exp s(j,k)), and "choice-over-n" divides that sum by the n compared items instead of the n − 2 others, as the script of arXiv:2407.01067 does (48 for 46; it moves cosines, no correlation). RDMs are read as they are, categories, where they are read, as same (0) or different (1).',
  );

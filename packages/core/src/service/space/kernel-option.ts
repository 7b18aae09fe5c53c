import { z } from 'zod';

/** How similarity is read off vectors. */
export const kernelOption = z
  .enum(['cosine', 'dot', 'euclidean'])
  .describe('Similarity of two vectors: cosine, dot product, or minus the Euclidean distance.');

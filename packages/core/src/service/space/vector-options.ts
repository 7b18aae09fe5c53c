import { z } from 'zod';
import { choiceOptions } from './choice-options.ts';
import { kernelOption } from './kernel-option.ts';

/** Options every provider that answers from vectors shares; spread them into its schema. */
export const vectorOptions = {
  kernel: kernelOption
    .nullable()
    .default(null)
    .describe(
      'Similarity of two vectors: cosine, dot product, or minus the Euclidean distance. null: that of the transform, else cosine.',
    ),
  transform: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .describe(
      'A learnt linear transform, applied to the vectors before all else: a .npy matrix with its .json beside it.',
    ),
  ...choiceOptions,
};

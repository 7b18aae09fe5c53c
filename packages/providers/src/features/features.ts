import { Files, defineProvider, z } from '@kindred/core';
import { choiceOptions } from '../choice/choice-options.ts';
import { spaceRespondent } from '../choice/space-respondent.ts';
import { kernelOption } from '../geometry/kernel-option.ts';
import { namedVectors } from '../geometry/named-vectors.ts';
import { vectorSimilarity } from '../geometry/vector-similarity.ts';
import { vectorSpace } from '../geometry/vector-space.ts';

/**
 * Answers from any matrix of vectors: a network's activations, other people's embeddings. No
 * centring or scaling is done.
 */
export const features = defineProvider({
  name: 'features',
  summary: 'Vectors of your own, from .npy, .csv, .tsv or .txt',
  options: z.strictObject({
    matrix: z.string().min(1).describe('File with one row a stimulus: .npy, .csv, .tsv or .txt.'),
    names: z
      .string()
      .min(1)
      .nullable()
      .default(null)
      .describe('Text file naming the rows, one a line, by stimulus id or word.'),
    kernel: kernelOption,
    ...choiceOptions,
  }),
  needs: [Files],
  capabilities: ({ temperature, lapse }) => ({
    deterministic: temperature === null && lapse === 0,
  }),
  create: ({ matrix, names, kernel, temperature, lapse, as }, files) =>
    spaceRespondent(
      async () => {
        const vectors = await namedVectors(files, matrix, names);
        return vectorSpace(vectors.find, vectorSimilarity[kernel], {
          similarity: kernel,
          zeros: kernel !== 'cosine',
          fingerprint: vectors.fingerprint,
          notes: [`${vectors.dimensions} features from ${matrix}, similarity ${kernel}`],
        });
      },
      { temperature, lapse, position: 0 },
      as,
    ),
});

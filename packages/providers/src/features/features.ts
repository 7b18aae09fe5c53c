import {
  Files,
  defineProvider,
  namedVectors,
  vectorOptions,
  vectorRespondent,
  z,
} from '@kindred/core';

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
    ...vectorOptions,
  }),
  needs: [Files],
  can: { logprobs: true },
  capabilities: ({ temperature, lapse }) => ({
    deterministic: temperature === null && lapse === 0,
  }),
  create: ({ matrix, names, ...options }, files) =>
    vectorRespondent(
      async () => {
        const { find, dimensions, fingerprint } = await namedVectors(files, matrix, names);
        return { find, fingerprint, notes: [`${dimensions} features from ${matrix}`] };
      },
      options,
      files,
    ),
});

import {
  Files,
  defineProvider,
  matrixFormats,
  namedVectors,
  namesOption,
  variableOption,
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
  summary: 'Vectors of your own, from numpy, text, Parquet, MATLAB or HDF5 files',
  options: z.strictObject({
    matrix: z.string().min(1).describe(`File with one row a stimulus: ${matrixFormats}.`),
    variable: variableOption,
    names: namesOption,
    ...vectorOptions,
  }),
  needs: [Files],
  can: { logprobs: true },
  capabilities: ({ temperature, lapse }) => ({
    deterministic: temperature === null && lapse === 0,
  }),
  create: ({ matrix, variable, names, ...options }, files) =>
    vectorRespondent(
      async () => {
        const { find, dimensions, fingerprint } = await namedVectors(files, {
          path: matrix,
          variable,
          names,
        });
        const from = variable === null ? matrix : `${variable} of ${matrix}`;
        return { find, fingerprint, notes: [`${dimensions} features from ${from}`] };
      },
      options,
      files,
    ),
});

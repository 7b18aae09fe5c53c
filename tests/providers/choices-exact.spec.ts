import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesService, randomService, readMatrix, vectorRespondent } from '@kindred/core';
import type { DirectAnswer, RespondContext } from '@kindred/core';
import { dataFolder } from '../data-folder.ts';

const quiet = () => undefined;
const ctx: RespondContext = {
  signal: new AbortController().signal,
  random: randomService(1),
  log: { debug: quiet, info: quiet, warn: quiet },
};

// Independent figures: KINDRED_DATA_DIR=… python3 tests/providers/choices-exact.py (numpy).
describe.skipIf(!dataFolder)('on THINGS (skipped without KINDRED_DATA_DIR)', () => {
  test.each([
    ['clip-vit-base-p32', 'cosine', 2409, 0, 15204463],
    ['clip-vit-base-p32', 'dot', 2409, 0, 15204463],
    ['clip-vit-base-p32', 'euclidean', 2409, 0, 15204463],
    ['word2vec', 'cosine', 2319, 0, 14811412],
    ['word2vec', 'dot', 2254, 0, 14523436],
    ['word2vec', 'euclidean', 2100, 0, 14067182],
  ] as const)(
    '%s by %s chooses what numpy chooses, to the last judgment',
    async (model, kernel, ...figures) => {
      const files = filesService(dataFolder!);
      const { columns, values } = await readMatrix(files, `models/${model}-embeddings.npy`);
      const respondent = vectorRespondent(
        async () => ({
          find: ({ id }) => ({
            vector: values.subarray(Number(id) * columns, (Number(id) + 1) * columns),
          }),
          notes: [],
        }),
        { kernel, transform: null, temperature: null, lapse: 0, as: 'judgments' },
        files,
      );
      const lines = readFileSync(join(dataFolder!, 'things/triplets/human_sample_5000.txt'), 'utf8')
        .trim()
        .split('\n');
      let [right, tied, choices] = [0, 0, 0];
      for (const [row, line] of lines.entries()) {
        const stimuli = line.trim().split(/\s+/);
        const answer: DirectAnswer = await respondent.judge(
          {
            trial: {
              id: line,
              respondent: model,
              stimuli,
              repeat: 0,
              participant: null,
              orderKnown: true,
            },
            stimuli: stimuli.map((id) => ({ id, word: id })),
            structure: 'odd-one-out',
            response: { type: 'choice', options: 3 },
            want: 'distribution',
          },
          ctx,
        );
        if (!('probabilities' in answer)) throw new Error('no probabilities');
        const place = answer.probabilities.indexOf(1);
        tied += Number(place < 0);
        right += Number(place === 2);
        choices += place > 0 ? row * place : 0;
      }
      expect([right, tied, choices]).toEqual(figures);
    },
  );
});

import { writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesService, loadExperiment } from '@kindred/core';
import { expect, test } from 'vitest';
import { chooseModels } from './choose-models.ts';

const file = join(mkdtempSync(join(tmpdir(), 'kindred-choose-')), 'x.yaml');
writeFileSync(
  file,
  `experiment: x
stimuli: { use: list, with: { items: [a, b, c] } }
task: anchored-triplet
trials: random
models:
  - { id: qwen-7b, use: simulated, with: { dimensions: 2 } }
  - { id: qwen-14b, use: simulated, with: { dimensions: 2 } }
  - { id: glove, use: simulated, with: { dimensions: 2 } }
references:
  - { id: first, use: model, with: { model: qwen-7b } }
  - { id: words, use: model, with: { model: glove } }
  - { id: human, use: things-spose }
metrics:
  - { use: rsa }
  - { use: cka, against: [first] }
  - { use: procrustes, against: [first, human] }
`,
);
const experiment = await loadExperiment(file, { files: filesService('/') });
const chosen = (...globs: string[]) => {
  const { experiment: some, notes } = chooseModels(experiment, globs);
  return {
    models: some.models.map(({ id }) => id),
    references: some.references.map(({ id }) => id),
    metrics: some.metrics.map(({ id, against }) => [id, ...against].join(' ')),
    notes: notes.length,
  };
};

test('globs choose models, in the order of the file', () => {
  expect(chosen('*').models).toEqual(['qwen-7b', 'qwen-14b', 'glove']);
  expect(chosen('glove', 'qwen-1*').models).toEqual(['qwen-14b', 'glove']);
  expect(chosen('!(glove|qwen-7*)').models).toEqual(['qwen-14b']);
  expect(chosen('qwen-{7,14}b').models).toEqual(['qwen-7b', 'qwen-14b']);
  expect(chosen('*')).toMatchObject({ references: ['first', 'words', 'human'], notes: 0 });
});

test('a reference whose model is left out goes, and what was compared with it alone', () => {
  expect(chosen('qwen-*')).toEqual({
    models: ['qwen-7b', 'qwen-14b'],
    references: ['first', 'human'],
    metrics: ['rsa', 'cka first', 'procrustes first human'],
    notes: 1,
  });
  expect(chosen('qwen-14b', 'glove')).toMatchObject({
    references: ['words', 'human'],
    metrics: ['rsa', 'procrustes human'],
    notes: 1,
  });
  // Alone, a model has no other to be compared with.
  expect(chosen('glove')).toMatchObject({ references: ['human'], notes: 2 });
});

test('globs are taken together, so none of them takes away', () => {
  expect(() => chosen('!glove', '!qwen-7b')).toThrow('--models "!glove" is no model');
});

test('a glob without a model names those there are', () => {
  expect(() => chosen('glove', 'gpt*')).toThrow(
    '--models "gpt*" is no model of the experiment. It has: qwen-7b, qwen-14b, glove.',
  );
});

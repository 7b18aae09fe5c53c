import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkPlugin, checkProvider, sampleStimuli, sampleTask } from '@kindred/core/testing';
import { features } from './features/features.ts';
import { providersPlugin } from './providers-plugin.ts';
import { replay } from './replay/replay.ts';
import { simulated } from './simulated/simulated.ts';
import { wordVectors } from './word-vectors/word-vectors.ts';
import { wordnet } from './wordnet/wordnet.ts';

const folder = mkdtempSync(join(tmpdir(), 'kindred-'));
const matrix = join(folder, 'm.csv');
writeFileSync(
  matrix,
  ['name,x,y', ...sampleStimuli.map(({ id }, k) => `${id},${k + 1},${(k * 7) % 5}`)].join('\n'),
);
const path = join(folder, 'answers.csv');
const names = sampleStimuli.map(({ id }) => id);
writeFileSync(
  path,
  [
    'head,left,right,winner',
    ...names.map((id, k) => {
      const [left, right] = [names[(k + 1) % names.length], names[(k + 2) % names.length]];
      return [id, left, right, right].join();
    }),
  ].join('\n'),
);

test('the plugin keeps what plugins promise', () => {
  expect(() => checkPlugin(providersPlugin)).not.toThrow();
});

test.each([
  [features.name, features, { matrix }],
  [features.name, features, { matrix, kernel: 'dot', as: 'embedding' }],
  [replay.name, replay, { path }],
  [simulated.name, simulated, { lapse: 0.1, position: 0.5 }],
  [simulated.name, simulated, { embedding: matrix, law: 'argmax' }],
  [wordVectors.name, wordVectors, {}],
  [wordVectors.name, wordVectors, { temperature: 0.1 }],
  [wordnet.name, wordnet, {}],
  [wordnet.name, wordnet, { measure: 'wu-palmer', sense: 'best', as: 'embedding' }],
] as const)('%s keeps what providers promise (%#)', async (_, provider, options) => {
  await expect(checkProvider(provider, { options })).resolves.toBeUndefined();
});

test.each([wordVectors, wordnet, simulated])(
  '$name answers odd-one-out trials',
  async (provider) => {
    await expect(
      checkProvider(provider, { task: sampleTask('odd-one-out') }),
    ).resolves.toBeUndefined();
  },
);

import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import expected from '../fixtures/expected-features.json' with { type: 'json' };
import { importNetwork } from './import-network.ts';
import { loadNetwork } from './load-network.ts';
import { networkLayers } from './network-layers.ts';

const side = 224;
const size = side * side * 3;
/** A picture that needs no decoder; `expected-features.py` has its formula for the first. */
const picture = (k: number) =>
  Uint8Array.from({ length: size }, (_, at) => {
    const [row, column, channel] = [Math.floor(at / (3 * side)), Math.floor(at / 3) % side, at % 3];
    return (31 * row + 17 * column + 101 * channel + 7 * k * (row + 1)) % 256;
  });

async function close(layer: string, pool: 'mean' | 'flatten', values: readonly number[]) {
  const network = await loadNetwork(layer, pool);
  const [features] = await network.run([picture(0)]);
  network.dispose();
  values.forEach((value, k) => expect(features[k]).toBeCloseTo(value, 4));
  return features;
}

test(
  'its features are those of plain numpy from the same files',
  { timeout: 240_000 },
  async () => {
    await close('Conv1', 'flatten', expected['Conv1 flatten, first 12']);
    await close('block_3_expand_relu', 'mean', expected['block_3_expand_relu mean, first 12']);
    const name = 'average_pooling2d_1';
    const pooled = await close(name, 'mean', expected['average_pooling2d_1, first 40']);
    expect(pooled.length).toBe(1280);
    expect(pooled.reduce((sum, value) => sum + value, 0)).toBeCloseTo(
      expected['average_pooling2d_1, sum'],
      2,
    );
    await close('dense_3', 'mean', expected['dense_3']);
  },
);

test(
  'the same bits beside any others, and nothing is left behind',
  { timeout: 240_000 },
  async () => {
    const before = tf.memory().numTensors;
    const network = await loadNetwork('block_16_project', 'flatten');
    expect(network.dimensions).toBe(7 * 7 * 320);
    const pictures = [picture(0), picture(1), picture(2)];
    const alone = await network.run([pictures[1]]);
    const held = tf.memory().numTensors;
    const together = await network.run(pictures);
    const again = await network.run(pictures);
    expect(together[1]).toEqual(alone[0]);
    expect(again).toEqual(together);
    expect(together[0]).not.toEqual(together[1]);
    expect(tf.memory().numTensors).toBe(held);
    network.dispose();
    expect(tf.memory().numTensors).toBe(before);
  },
);

test('the names of its layers are those of its file, from the version that is said', async () => {
  const { files } = await importNetwork();
  const { modelTopology } = (await files.modelJson()).default as {
    modelTopology: { model_config: { config: { layers: { name: string }[] } } };
  };
  const [input, ...names] = modelTopology.model_config.config.layers.map(({ name }) => name);
  expect(input).toBe('input_1');
  expect(networkLayers).toEqual(names);
  const entry = createRequire(import.meta.url).resolve('nsfwjs');
  const manifest = readFileSync(join(dirname(entry), '../../package.json'), 'utf8');
  expect(JSON.parse(manifest)).toMatchObject({ name: 'nsfwjs', version: '4.4.0' });
});

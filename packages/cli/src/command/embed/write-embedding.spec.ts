import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Embedding, parseNpy } from '@kindred/core';
import { expect, test } from 'vitest';
import { writeEmbedding } from './write-embedding.ts';

const embedding: Embedding = {
  items: ['ant', 'bee'],
  dimensions: 1,
  values: Float64Array.of(2, 1),
  similarity: 'dot',
  perDimension: [{ weight: 3, label: null }],
  fit: null,
  warnings: [],
};

test('means and standard deviations of a posterior have matrices of their own', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kindred-write-'));
  await writeEmbedding(join(folder, 'plain.npy'), embedding, { seed: 3 });
  expect(readdirSync(folder).toSorted()).toEqual(['plain.json', 'plain.npy']);
  await writeEmbedding(
    join(folder, 'e.npy'),
    {
      ...embedding,
      posterior: { mean: Float64Array.of(2, -1), scale: Float64Array.of(0.5, 0.25) },
    },
    { seed: 3 },
  );
  const read = (name: string) => parseNpy(new Uint8Array(readFileSync(join(folder, name))), name);
  expect(read('e.npy')).toMatchObject({ shape: [2, 1], values: Float64Array.of(2, 1) });
  expect(read('e.scale.npy')).toMatchObject({ shape: [2, 1], values: Float64Array.of(0.5, 0.25) });
  expect(read('e.mean.npy')).toMatchObject({ shape: [2, 1], values: Float64Array.of(2, -1) });
  const about = JSON.parse(readFileSync(join(folder, 'e.json'), 'utf8')) as object;
  expect(Object.keys(about)).not.toContain('posterior');
  expect(about).toMatchObject({ made: { seed: 3 } });
  await writeEmbedding(join(folder, 'e.npy'), embedding, {});
  expect(readdirSync(folder).toSorted()).toEqual(['e.json', 'e.npy', 'plain.json', 'plain.npy']);
});

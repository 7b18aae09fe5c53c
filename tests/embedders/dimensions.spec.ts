import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type KernelSession, randomService } from '@kindred/core';
import { dataFolder } from '../data-folder.ts';
import { fit } from './fit.ts';
import { answers, clusters } from './geometry.ts';
import { makeEmbedder } from './make-embedder.ts';
import { openWasm } from './open-wasm.ts';
import { things128 } from './things-128.ts';

let kernels: KernelSession;
beforeAll(async () => {
  kernels = await openWasm(0);
});
afterAll(() => kernels.dispose());

test.each(['ckl', 'soe'])(
  '%s: cross-validation finds the two dimensions that answered',
  async (name) => {
    const table = answers(clusters(20, 2, 3), 'anchored', 4000, 5, { lapse: 0.05 });
    const dimensions = { among: [1, 2, 3, 4, 6], folds: 4 };
    const embedding = await fit(name, { dimensions, starts: 3 }, table, kernels);
    expect(embedding.dimensions).toBe(2);
    const { candidates, test: held } = embedding.fit;
    expect(candidates!.map(({ setting }) => setting['dimensions']).slice(0, 4)).toEqual([
      1, 2, 3, 4,
    ]);
    expect(candidates!.filter(({ chosen }) => chosen).map((one) => one.dimensions)).toEqual([2]);
    const [one, two] = candidates!;
    expect(one.validation).toBeGreaterThan(two.validation + two.error!);
    expect(held!.judgments).toBeGreaterThan(300);
  },
);

test('auto never tries more dimensions than items can have; too few triplets for folds are told', async () => {
  const table = answers(clusters(5, 1, 3), 'anchored', 300, 5);
  const embedding = await fit('ckl', { dimensions: 'auto', maxSteps: 30 }, table, kernels);
  for (const { setting } of embedding.fit.candidates!)
    expect(setting['dimensions']).toBeLessThan(5);
  const dimensions = { among: [1, 2], folds: 20 };
  await expect(fit('ckl', { dimensions }, table, kernels)).rejects.toThrow('make no 20 folds');
});

test('the share of a reference matrix: its principal components over the items asked about', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kindred-dimensions-'));
  const path = join(folder, 'reference.csv');
  const random = randomService(2);
  // Three columns of falling width for the items, a wide fourth that only strangers have.
  const row = (id: string, own: number) =>
    [id, 4 * random.normal(), 4 * random.normal(), 0.1 * random.normal(), own].join(',');
  const ids = Array.from({ length: 20 }, (_, i) => `item ${i}`);
  const lines = [
    ...ids.slice(1).map((id) => row(id, 0)),
    ...['x', 'y', 'z'].map((id, k) => row(id, 99 * k)),
  ];
  await writeFile(path, `id,a,b,c,d\n${lines.join('\n')}\n`);
  const table = answers(clusters(20, 2, 3), 'anchored', 2000, 5);
  const dimensions = { share: 0.95, of: path };
  const embedding = await fit('ckl', { dimensions }, table, kernels);
  expect(embedding.dimensions).toBe(2);
  expect(embedding.fit.law).toContain('2 dimensions hold 95 % of');
  expect(embedding.warnings.join()).toContain('item 0');

  const before = await makeEmbedder('ckl', { dimensions });
  expect(before.dimensions).toBe('auto');
  await writeFile(path, `id,a,b\nitem 1,1,2\nitem 2,2,1\n`);
  const after = await makeEmbedder('ckl', { dimensions });
  expect(after.fingerprint).not.toBe(before.fingerprint);
  await expect(fit('ckl', { dimensions }, table, kernels)).rejects.toMatchObject({
    code: 'EMBEDDER_DIMENSIONS',
  });
  const absent = makeEmbedder('ckl', { dimensions: { share: 0.9, of: `${path}.npy` } });
  await expect(absent).rejects.toMatchObject({ code: 'FILE_MISSING' });
});

// methods.md: PCA with ≥ 95 % of the variance gives 29 on the 128 × 49 human matrix (numpy: eigvalsh
// of the centred matrix's covariance).
const things = 'things/spose_embedding_49d_sorted.txt';
test.skipIf(!existsSync(`${dataFolder}/${things}`))(
  '95 % of the human matrix of 128 concepts is 29 dimensions (skipped without KINDRED_DATA_DIR)',
  async () => {
    const items = things128();
    expect(items.length).toBe(128);
    const table = { ...answers(clusters(128, 2, 3), 'anchored', 4000, 5), items };
    const dimensions = { share: 0.95, of: things, names: 'things/unique_id.txt' };
    const embedding = await fit('ckl', { dimensions, maxSteps: 4 }, table, kernels);
    expect(embedding.dimensions).toBe(29);
    expect(embedding.warnings.join()).not.toContain('not named');
  },
);

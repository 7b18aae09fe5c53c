import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { formatNpy } from '@kindred/core';
import type { Embedding } from '@kindred/core';

/**
 * The matrix as `.npy`, a posterior's means and standard deviations as `.mean.npy` and `.scale.npy`,
 * and everything else about it as `.json` beside them; each whole or not at all.
 */
export async function writeEmbedding(path: string, embedding: Embedding): Promise<void> {
  const { values, posterior, ...about } = embedding;
  await mkdir(dirname(path), { recursive: true });
  const whole = async (to: string, content: string | Uint8Array): Promise<void> => {
    await writeFile(`${to}.part`, content);
    await rename(`${to}.part`, to);
  };
  const shape = [embedding.items.length, embedding.dimensions];
  await whole(path, formatNpy(shape, values));
  for (const [part, numbers] of Object.entries(posterior ?? {}))
    await whole(path.replace(/\.npy$/, `.${part}.npy`), formatNpy(shape, numbers));
  await whole(path.replace(/\.npy$/, '.json'), `${JSON.stringify(about, null, 2)}\n`);
}

import { rename, rm, writeFile } from 'node:fs/promises';
import { formatNpy } from '@kindred/core';
import type { Embedding, Json } from '@kindred/core';

/** Matrices that may lie beside an embedding's own. */
const parts = ['mean', 'scale'] as const;

/**
 * The matrix as `.npy`, a posterior's means and standard deviations as `.mean.npy` and `.scale.npy`,
 * and everything else about it as `.json` beside them, `made` (what made it) first; each whole or not
 * at all. An earlier posterior of the same name goes.
 */
export async function writeEmbedding(
  path: string,
  embedding: Embedding,
  made: Readonly<Record<string, Json>>,
): Promise<void> {
  const { values, posterior, ...about } = embedding;
  const whole = async (to: string, content: string | Uint8Array): Promise<void> => {
    try {
      await writeFile(`${to}.part`, content);
      await rename(`${to}.part`, to);
    } catch (error) {
      await rm(`${to}.part`, { force: true });
      throw error;
    }
  };
  const beside = (ending: string): string => path.replace(/\.npy$/, ending);
  const shape = [embedding.items.length, embedding.dimensions];
  await whole(path, formatNpy(shape, values));
  for (const part of parts) {
    if (posterior) await whole(beside(`.${part}.npy`), formatNpy(shape, posterior[part]));
    else await rm(beside(`.${part}.npy`), { force: true });
  }
  await whole(beside('.json'), `${JSON.stringify({ made, ...about }, null, 2)}\n`);
}

import { type Embedding, type KernelSession, mean } from '@kindred/core';
import { procrustesOf } from './procrustes-of.ts';

/**
 * The run nearest to all others, by mean Procrustes R²: it compares runs of any law and of any
 * number of dimensions. The lower objective decides between equals. `agreement` is its mean R².
 */
export async function medoidOf(
  fits: readonly Embedding[],
  kernels: KernelSession,
): Promise<{ readonly medoid: number; readonly agreement: number }> {
  const near: number[][] = fits.map(() => []);
  for (let a = 0; a < fits.length; a++)
    for (let b = a + 1; b < fits.length; b++) {
      const r2 = await procrustesOf(fits[a], fits[b], kernels);
      near[a].push(r2);
      near[b].push(r2);
    }
  const runs = near.map((values, run) => ({
    medoid: run,
    agreement: mean(values),
    objective: fits[run].fit!.objective ?? 0,
  }));
  const [{ medoid, agreement }] = runs.toSorted((a, b) => {
    const nearer = b.agreement - a.agreement;
    return Math.abs(nearer) > 1e-12 ? nearer : a.objective - b.objective;
  });
  return { medoid, agreement };
}

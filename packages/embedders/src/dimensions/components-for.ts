import { KindredError } from '@kindred/core';

/** How many of falling variances hold `share` of their sum; at least one. */
export function componentsFor(variances: Float64Array, share: number): number {
  const total = variances.reduce((sum, value) => sum + value, 0);
  if (!(total > 0))
    throw new KindredError(
      'EMBEDDER_DIMENSIONS',
      'The reference has no variance over these items: its dimensions cannot be counted',
    );
  let held = 0;
  // Rounding must not ask for one component more.
  const needed = (share - 1e-12) * total;
  for (let k = 0; k < variances.length; k++) {
    held += variances[k];
    if (held >= needed) return k + 1;
  }
  return variances.length;
}

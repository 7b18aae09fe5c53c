import type { Embedder } from '../../contract/embedder.ts';
import { KindredError } from '../../contract/kindred-error.ts';
import type { Use } from '../../contract/use.ts';

/** `TRIALS_AUTO_UNDEFINED` where "count: auto" has no dimension to count from, else null. */
export function autoCountMisfit(
  embedders: ReadonlyMap<string, Pick<Embedder, 'dimensions' | 'learns'>>,
  trials: Use,
): KindredError | null {
  // What learns from a reference asks no trials.
  const fitted = [...embedders].filter(([, { learns }]) => !learns);
  const open = fitted.find(([, { dimensions }]) => dimensions === 'auto');
  if (fitted.length > 0 && !open) return null;
  const why = open
    ? `"count: auto" has no answer while embedder "${open[0]}" finds its own dimension`
    : '"count: auto" needs an embedder with a dimension';
  return new KindredError('TRIALS_AUTO_UNDEFINED', `${why}; write a number of trials in "count".`, {
    location: trials.places['with.count'] ?? trials.at,
  });
}

import type { Embedder } from '../../contract/embedder.ts';
import { KindredError } from '../../contract/kindred-error.ts';
import type { Task } from '../../contract/task.ts';
import type { Use } from '../../contract/use.ts';

/**
 * Trials that fit every embedder: the largest ceil(d · n · log2 n / (1 − holdout)), at most the
 * distinct ones. Throws `TRIALS_AUTO_UNDEFINED` where no d is known.
 */
export function autoCount(
  embedders: ReadonlyMap<string, Embedder>,
  task: Task,
  n: number,
  trials: Use,
): { readonly count: number; readonly formula: string } {
  const refuse = (why: string) =>
    new KindredError('TRIALS_AUTO_UNDEFINED', `${why}; write a number of trials in "count".`, {
      location: trials.places['with.count'] ?? trials.at,
    });
  if (embedders.size === 0) throw refuse('"count: auto" needs an embedder with a dimension');
  let best = { count: 0, formula: '' };
  for (const [id, { dimensions, holdout }] of embedders) {
    if (dimensions === 'auto') {
      throw refuse(`"count: auto" has no answer while embedder "${id}" finds its own dimension`);
    }
    const count = Math.ceil((dimensions * n * Math.log2(n)) / (1 - holdout));
    if (count <= best.count) continue;
    const formula = `ceil(d · n · log2 n / (1 − holdout)) = ceil(${dimensions} · ${n} · log2 ${n} / ${Number((1 - holdout).toFixed(4))}) = ${count}`;
    best = { count, formula };
  }
  const distinct = task.distinct(n);
  if (best.count <= distinct) return best;
  return {
    count: distinct,
    formula: `${best.formula}, capped at the ${distinct} distinct trials there are`,
  };
}

import type { Embedder } from '../../contract/embedder.ts';
import type { Task } from '../../contract/task.ts';
import type { Use } from '../../contract/use.ts';
import { autoCountMisfit } from './auto-count-misfit.ts';

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
  const misfit = autoCountMisfit(embedders, trials);
  if (misfit) throw misfit;
  let best = { count: 0, formula: '' };
  for (const { dimensions, holdout, learns } of embedders.values()) {
    if (dimensions === 'auto' || learns) continue;
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

import {
  type Embedding,
  type JudgmentSplits,
  quantile,
  resampleJudgments,
  unorderedTrials,
} from '@kindred/core';
import type { FitContext } from '../fit-context.ts';
import { alignedDistances } from './aligned-distances.ts';
import type { FitOnce } from './fit-once.ts';
import { procrustesOf } from './procrustes-of.ts';

/**
 * Fits `draws` samples, with replacement, of the training share's unordered triplets and says how
 * near they come to the estimate. Every draw has a start of its own, so that what the start decides
 * is part of the spread.
 */
export async function addBootstrap(
  estimate: Embedding,
  fitOnce: FitOnce,
  draws: number,
  splits: JudgmentSplits,
  at: (draw: number) => FitContext,
): Promise<Embedding> {
  const groups = unorderedTrials(splits.train);
  const scores = new Float64Array(draws);
  const squares = new Float64Array(estimate.items.length);
  for (let draw = 0; draw < draws; draw++) {
    const ctx = at(draw);
    const random = ctx.random.fork(`bootstrap/${draw}`);
    const train = resampleJudgments(splits.train, groups, random.fork('judgments'));
    const fitted = await fitOnce({ ...splits, train }, { ...ctx, random, refit: true });
    scores[draw] = await procrustesOf(fitted, estimate, ctx.kernels);
    const distances = await alignedDistances(fitted, estimate, ctx.kernels);
    distances.forEach((distance, item) => (squares[item] += distance / draws));
  }
  scores.sort();
  return {
    ...estimate,
    fit: {
      ...estimate.fit!,
      bootstrap: {
        draws,
        procrustes: [0.025, 0.5, 0.975].map((p) => quantile(scores, p)) as [number, number, number],
        spread: Array.from(squares, Math.sqrt),
      },
    },
  };
}

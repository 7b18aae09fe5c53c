import type { Embedding, JudgmentSplits } from '@kindred/core';
import type { FitContext } from '../fit-context.ts';
import type { FitOnce } from './fit-once.ts';
import { poolDimensions } from './pool-dimensions.ts';
import type { Pooling } from './pooling.ts';
import { reproducibility } from './reproducibility.ts';

/**
 * One more fit, from the dimensions runs have in common: weights that come from different runs are
 * no run's fit, and only what was fitted together can be judged by held-out judgments. It may empty
 * a dimension that the others make needless, and adds none. Its reproducibility is that of what is
 * given, over all runs.
 */
export async function fitPooled(
  fits: readonly Embedding[],
  pooling: Pooling,
  fitOnce: FitOnce,
  splits: JudgmentSplits,
  ctx: FitContext,
): Promise<{
  readonly given: Embedding;
  readonly found: readonly number[];
  readonly pooled: NonNullable<NonNullable<Embedding['fit']>['ensemble']>['pooled'];
}> {
  const random = ctx.random.fork('pool');
  const { start, ...pool } = await poolDimensions(
    fits,
    pooling,
    random.fork('chance'),
    ctx.kernels,
  );
  const fitted = await fitOnce(splits, { ...ctx, random }, start);
  const found = await reproducibility(fitted, fits, ctx.kernels);
  const { dimensions: asked } = pooling;
  const fewer =
    asked === 'auto' || start.dimensions >= asked
      ? []
      : [
          `The runs have ${pool.distinct} dimensions that differ, fewer than the ${asked} asked for: ask for fewer, or for more seeds`,
        ];
  const chanceAlone = Math.max(...found) > pool.chance || asked !== 'auto' ? [] : [nothingFound];
  return {
    given: { ...fitted, warnings: [...fitted.warnings, ...fewer, ...chanceAlone] },
    found,
    pooled: { ...pool, kept: start.dimensions },
  };
}

const nothingFound =
  'Runs find no dimension of each other better than chance does, and only the one best found is given: ask more trials, or raise "lambda"';

import {
  type JudgmentSplits,
  KindredError,
  mean,
  selectRows,
  standardDeviation,
  unorderedTrials,
} from '@kindred/core';
import type { FitContext } from '../fit-context.ts';
import { foldsOf } from './folds-of.ts';
import type { Dimensioned, FitAt } from './fit-at.ts';
import { oneStandardError } from './one-standard-error.ts';

/** Candidates in a row without a better loss that end the climb. */
const enough = 3;

/**
 * The fewest dimensions whose cross-entropy on left-out folds of the training share is within one
 * standard error of the best (Breiman et al. 1984). Folds are of unordered triplets; the validation
 * share goes on to stop every fit, the test share is not looked at. Tries ever more dimensions until
 * three in a row are no better.
 */
export async function crossValidated(
  among: readonly number[],
  folds: number,
  fitAt: FitAt,
  splits: JudgmentSplits,
  ctx: FitContext,
): Promise<Dimensioned> {
  const { train, validation } = splits;
  const groups = unorderedTrials(train);
  if (groups.count < folds)
    throw new KindredError(
      'EMBEDDER_NO_TRIALS',
      `${groups.count} training triplets make no ${folds} folds: ask more trials, or name the number of "dimensions"`,
    );
  const most = train.items.length - 1;
  const asked = [...new Set(among)].filter((one) => one <= most).toSorted((a, b) => a - b);
  if (asked.length === 0) asked.push(most);
  const parts = foldsOf(groups, folds, ctx.random.fork('folds'));
  const tried: { dimensions: number; validation: number; error: number }[] = [];
  let since = 0;
  let best = Infinity;
  for (const dimensions of asked) {
    const losses: number[] = [];
    for (const [fold, { kept, left }] of parts.entries()) {
      const done = tried.length * folds + fold;
      const fitted = await fitAt(dimensions)(
        { train: selectRows(train, kept), validation, test: selectRows(train, left) },
        {
          ...ctx,
          random: ctx.random.fork(`fold/${fold}`),
          onStep: (step, of, loss) =>
            ctx.onStep?.(done * of + step, asked.length * folds * of, loss),
        },
      );
      losses.push(fitted.fit!.test!.crossEntropy);
    }
    const loss = mean(losses);
    tried.push({
      dimensions,
      validation: loss,
      error: standardDeviation(losses) / Math.sqrt(folds),
    });
    since = loss < best ? 0 : since + 1;
    best = Math.min(best, loss);
    if (since === enough) break;
  }
  const chosen = oneStandardError(tried);
  return {
    dimensions: chosen.dimensions,
    candidates: tried.map((one) => ({
      setting: { dimensions: one.dimensions },
      validation: one.validation,
      error: one.error,
      dimensions: one.dimensions,
      chosen: one === chosen,
    })),
  };
}

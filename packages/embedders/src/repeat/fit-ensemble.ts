import type { Embedding, JudgmentSplits } from '@kindred/core';
import type { FitContext } from '../fit-context.ts';
import type { FitOnce } from './fit-once.ts';
import { foundAgain } from './found-again.ts';
import { medoidOf } from './medoid-of.ts';
import { reproducibility } from './reproducibility.ts';

/**
 * Fits from `runs` seeds and gives the medoid, with what the others say of its dimensions. The
 * split stays; start and order differ. Run 0 is the fit without an ensemble.
 */
export async function fitEnsemble(
  fitOnce: FitOnce,
  runs: number,
  splits: JudgmentSplits,
  at: (run: number) => FitContext,
): Promise<Embedding> {
  const fits: Embedding[] = [];
  for (let run = 0; run < runs; run++) {
    const ctx = at(run);
    const random = run === 0 ? ctx.random : ctx.random.fork(`run/${run}`);
    fits.push(await fitOnce(splits, { ...ctx, random }));
  }
  const { kernels, random } = at(0);
  const { medoid, agreement } = await medoidOf(fits, kernels);
  const given = fits[medoid];
  const others = fits.filter((_, run) => run !== medoid);
  const perDimension = await reproducibility(given, others, kernels);
  return {
    ...given,
    perDimension: given.perDimension.map((one, k) => ({
      ...one,
      reproducibility: perDimension[k],
    })),
    fit: {
      ...given.fit!,
      ensemble: {
        runs,
        medoid,
        agreement,
        found: await foundAgain(fits, random.fork('items'), kernels),
        dimensions: fits.map(({ dimensions }) => dimensions),
        objectives: fits.map(({ fit }) => fit!.objective ?? Number.NaN),
      },
    },
  };
}

import type { Embedding, JudgmentSplits, KernelSession } from '@kindred/core';
import type { FitContext } from '../fit-context.ts';
import type { FitOnce } from './fit-once.ts';
import { fitPooled } from './fit-pooled.ts';
import { foundAgain } from './found-again.ts';
import { medoidOf } from './medoid-of.ts';
import type { Repeats } from './repeats.ts';
import { reproducibility } from './reproducibility.ts';

/**
 * Fits from several seeds and gives the medoid, or what can be pooled of all, with what the others
 * say of its dimensions. The split stays; start and order differ. Run 0 is the fit without an
 * ensemble.
 */
export async function fitEnsemble(
  fitOnce: FitOnce,
  ensemble: NonNullable<Repeats['ensemble']>,
  splits: JudgmentSplits,
  at: (run: number) => FitContext,
): Promise<Embedding> {
  const { seeds: runs } = ensemble;
  const fits: Embedding[] = [];
  for (let run = 0; run < runs; run++) {
    const ctx = at(run);
    const random = run === 0 ? ctx.random : ctx.random.fork(`run/${run}`);
    fits.push(await fitOnce(splits, { ...ctx, random }));
  }
  const { kernels, random } = at(0);
  const { medoid, agreement } = await medoidOf(fits, kernels);
  const { given, found, pooled } =
    'keep' in ensemble && ensemble.keep === 'reproducible'
      ? await fitPooled(fits, ensemble, fitOnce, splits, at(runs))
      : await asRun(fits, medoid, kernels);
  return {
    ...given,
    perDimension: given.perDimension.map((one, k) => ({
      ...one,
      reproducibility: found[k],
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
        ...(pooled && { pooled }),
      },
    },
  };
}

async function asRun(fits: readonly Embedding[], run: number, kernels: KernelSession) {
  const others = fits.filter((_, other) => other !== run);
  const found = await reproducibility(fits[run], others, kernels);
  return { given: fits[run], found, pooled: undefined };
}

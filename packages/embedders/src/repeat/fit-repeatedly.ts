import type { Embedding, JudgmentSplits } from '@kindred/core';
import type { FitContext } from '../fit-context.ts';
import { addBootstrap } from './add-bootstrap.ts';
import { fitEnsemble } from './fit-ensemble.ts';
import type { FitOnce } from './fit-once.ts';
import type { Repeats } from './repeats.ts';

/** One fit, or what an ensemble gives, with its bootstrap; a refit is always one fit. */
export async function fitRepeatedly(
  fitOnce: FitOnce,
  { ensemble, bootstrap }: Repeats,
  splits: JudgmentSplits,
  ctx: FitContext,
): Promise<Embedding> {
  if (ctx.refit || (!ensemble && !bootstrap)) return fitOnce(splits, ctx);
  const began = ctx.clock.monotonic();
  const pooled = ensemble !== null && 'keep' in ensemble && ensemble.keep === 'reproducible';
  const runs = (ensemble?.seeds ?? 1) + (pooled ? 1 : 0);
  const all = runs + (bootstrap?.draws ?? 0);
  /** Progress of fit number `done` among all. */
  const at = (done: number): FitContext => ({
    ...ctx,
    onStep: (step, of, loss) => ctx.onStep?.(done * of + step, all * of, loss),
  });
  const fitted = ensemble
    ? await fitEnsemble(fitOnce, ensemble, splits, at)
    : await fitOnce(splits, at(0));
  const given = bootstrap
    ? await addBootstrap(fitted, fitOnce, bootstrap.draws, splits, (draw) => at(runs + draw))
    : fitted;
  return {
    ...given,
    fit: { ...given.fit!, seconds: (ctx.clock.monotonic() - began) / 1000 },
  };
}

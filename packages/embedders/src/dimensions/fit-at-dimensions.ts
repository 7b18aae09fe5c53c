import type { Embedding, JudgmentSplits } from '@kindred/core';
import type { FitContext } from '../fit-context.ts';
import { fitRepeatedly } from '../repeat/fit-repeatedly.ts';
import type { Repeats } from '../repeat/repeats.ts';
import type { FitAt } from './fit-at.ts';
import type { Dimensions } from './open-dimensions.ts';

/** Chooses the number of dimensions, then fits at it, as often as asked, and says how it was chosen. */
export async function fitAtDimensions(
  rule: Dimensions,
  fitAt: FitAt,
  repeats: Repeats,
  splits: JudgmentSplits,
  ctx: FitContext,
): Promise<Embedding> {
  const began = ctx.clock.monotonic();
  const { dimensions, words, candidates, warnings = [] } = await rule.choose(fitAt, splits, ctx);
  const embedding = await fitRepeatedly(fitAt(dimensions), repeats, splits, ctx);
  const fit = embedding.fit!;
  return {
    ...embedding,
    fit: {
      ...fit,
      law: words === undefined ? fit.law : `${fit.law}; ${words}`,
      ...(candidates && { candidates }),
      seconds: (ctx.clock.monotonic() - began) / 1000,
    },
    warnings: [...embedding.warnings, ...warnings],
  };
}

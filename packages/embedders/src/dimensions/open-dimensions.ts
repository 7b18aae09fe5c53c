import type { Files, JudgmentSplits } from '@kindred/core';
import type { FitContext } from '../fit-context.ts';
import { crossValidated } from './cross-validated.ts';
import type { DimensionsChoice } from './dimensions-choice.ts';
import type { Dimensioned, FitAt } from './fit-at.ts';
import { openShare } from './open-share.ts';

const auto = [1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 25, 30, 40];

/** A rule for the number of dimensions, its files read. */
export interface Dimensions {
  /** As `Embedder.dimensions`. */
  readonly declared: number | 'auto';
  readonly fingerprint?: string;
  choose(fitAt: FitAt, splits: JudgmentSplits, ctx: FitContext): Promise<Dimensioned>;
}

/** Readies the rule asked for; throws where a file is missing or no matrix. */
export async function openDimensions(asked: DimensionsChoice, files: Files): Promise<Dimensions> {
  if (typeof asked === 'number')
    return { declared: asked, choose: async () => ({ dimensions: asked }) };
  if (asked !== 'auto' && 'share' in asked) {
    const share = await openShare(asked, files);
    return {
      declared: 'auto',
      fingerprint: share.fingerprint,
      choose: (_, splits, ctx) => share.choose(splits.train.items, ctx.kernels),
    };
  }
  const { among, folds } = asked === 'auto' ? { among: auto, folds: 5 } : asked;
  return {
    declared: 'auto',
    choose: (fitAt, splits, ctx) => crossValidated(among, folds, fitAt, splits, ctx),
  };
}

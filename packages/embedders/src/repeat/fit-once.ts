import type { Embedding, JudgmentSplits } from '@kindred/core';
import type { FitContext } from '../fit-context.ts';
import type { Start } from './start.ts';

/** One fit from one start, of its own or given: what ensembles, bootstraps and searches repeat. */
export type FitOnce = (
  splits: JudgmentSplits,
  ctx: FitContext,
  start?: Start,
) => Promise<Embedding>;

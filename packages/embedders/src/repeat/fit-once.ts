import type { Embedding, JudgmentSplits } from '@kindred/core';
import type { FitContext } from '../fit-context.ts';

/** One fit from one start: what ensembles, bootstraps and searches repeat. */
export type FitOnce = (splits: JudgmentSplits, ctx: FitContext) => Promise<Embedding>;

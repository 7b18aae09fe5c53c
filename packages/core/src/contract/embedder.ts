import type { Embedding } from './embedding.ts';
import type { JudgmentSplits } from './judgment-splits.ts';
import type { KernelRef } from './kernel-ref.ts';
import type { KernelSession } from './kernel-session.ts';
import type { Learning } from './learning.ts';
import type { Log } from './log.ts';
import type { Random } from './random.ts';
import type { Structure } from './structure.ts';

/** Learns an embedding from judgments, the model's own or, of its features, a reference's. */
export interface Embedder {
  /**
   * Present where it is fitted to a reference's judgments, with the model's features in `ctx.learning`:
   * ids of that reference, and of one whose items no training judgment may show.
   */
  readonly learns?: { readonly from: string; readonly without: string | null };
  /** Structures whose choices it can fit; anything else fails at `check`. */
  readonly accepts: readonly Structure[];
  readonly dimensions: number | 'auto';
  /** Share of unordered trials kept from training: half validation, half test. */
  readonly holdout: number;
  readonly kernels: readonly KernelRef[];
  /** Content hash of files that decide a fit, where it reads some; part of cache keys. */
  readonly fingerprint?: string;
  fit(
    splits: JudgmentSplits,
    ctx: {
      readonly kernels: KernelSession;
      readonly random: Random;
      readonly signal: AbortSignal;
      readonly log: Log;
      /**
       * The fit serves a null or an interval: ensembles and bootstraps of its own are left out, and
       * one that finds nothing in the judgments gives zeros, not an error.
       */
      readonly refit?: boolean;
      /** What one that `learns` is given; its judgments are about the items of `features`. */
      readonly learning?: Learning;
      onStep?(step: number, of: number, loss: number): void;
    },
  ): Promise<Embedding>;
}

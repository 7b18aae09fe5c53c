import type { HeldOut } from '@kindred/core';
import type { penalty } from './penalty.ts';

/** What decides a fit of a transform. */
export interface TransformSettings {
  readonly judgments: string;
  readonly without: string | null;
  readonly folds: number;
  /** Columns of the transform; `all`: as many as features. */
  readonly dimensions: number | 'all';
  readonly lambda: readonly number[];
  readonly penalty: (typeof penalty)[number];
  readonly start: 'axes' | 'normal';
  readonly maxSteps: number;
  readonly holdout: number;
  readonly ties: NonNullable<HeldOut['ties']>;
  /** What keeps near what was near; null: nothing does. */
  readonly near: {
    /** Its share of the objective, the judgments have the rest. */
    readonly alpha: number;
    readonly temperature: number;
    readonly batch: number;
    /** Features whose neighbours are kept, rows × inputs; null: those of the items learnt from. */
    readonly features: Float64Array | null;
  } | null;
}

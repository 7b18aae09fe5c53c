import type { DimensionMatch } from './dimension-match.ts';
import type { DimensionName } from './dimension-name.ts';
import type { HeldOut } from './held-out.ts';
import type { Similarity } from './similarity.ts';
import type { Transform } from './transform.ts';
import type { Unseen } from './unseen.ts';

/** Vectors of stimuli: learnt from judgments, or a model's features taken as they are. */
export interface Embedding {
  readonly items: readonly string[];
  readonly dimensions: number;
  /** items.length × dimensions, row-major, dimensions in falling order of weight. */
  readonly values: Float64Array;
  readonly similarity: Similarity;
  /**
   * `weight` is the dimension's L1 norm; `label` its name, that of a reference's dimension it is
   * like beyond chance (`match`, absent where there was none to compare with), else null;
   * `reproducibility` how well an ensemble's other runs find it: the Fisher-z mean over runs of its
   * largest correlation with one of theirs, −1 to 1, absent without an ensemble; `named` what a
   * language model called it, beside `label`, absent where none was asked or none replied.
   */
  readonly perDimension: readonly {
    readonly weight: number;
    readonly label: string | null;
    readonly reproducibility?: number;
    readonly match?: DimensionMatch;
    readonly named?: DimensionName;
  }[];
  /**
   * The Gaussian posterior of every entry, shaped as `values`, which are its means cut at 0; absent
   * for a point estimate. Predictions draw from it and cut the draws.
   */
  readonly posterior?: { readonly mean: Float64Array; readonly scale: Float64Array };
  /** What made `values` of a model's features; absent where they were not learnt from features. */
  readonly transform?: Transform;
  /** Every item by a transform that never saw it; absent where none was learnt. */
  readonly unseen?: Unseen;
  /** Null where nothing was fitted. */
  readonly fit: {
    readonly law: string;
    /**
     * What was minimised, over the training share at `values`, penalty included; in nats or margins.
     * Of vice: the mean over its last pass, with all dimensions, those pruned afterwards too.
     */
    readonly objective?: number;
    /** Settings that were tried and what validation said of each; absent where none was searched. */
    readonly candidates?: readonly {
      readonly setting: Readonly<Record<string, number>>;
      readonly validation: number;
      /** Standard error of `validation`, where folds gave one. */
      readonly error?: number;
      readonly dimensions: number;
      readonly chosen: boolean;
    }[];
    /** Runs from other starts; absent without an ensemble. */
    readonly ensemble?: {
      readonly runs: number;
      /** The run with the largest mean Procrustes R² with the others; given, unless `pooled`. */
      readonly medoid: number;
      /** That mean, 0 to 1: how far runs agree on the geometry. */
      readonly agreement: number;
      /**
       * Share of dimensions found again, r > 0.8 on items that did not choose the match, averaged
       * over ordered pairs of runs; 0 to 1.
       */
      readonly found: number;
      /** Dimensions of every run, in run order. */
      readonly dimensions: readonly number[];
      readonly objectives: readonly number[];
      /**
       * Where dimensions of all runs were pooled and fitted once more: how many there were, how many
       * of them differ, how many were kept (the fit may have emptied some), and the reproducibility that
       * chance reaches. Reproducibility is then over all runs.
       */
      readonly pooled?: {
        readonly all: number;
        readonly distinct: number;
        readonly kept: number;
        readonly chance: number;
      };
    };
    /** Fits of resampled triplets; absent where none was asked for. */
    readonly bootstrap?: {
      readonly draws: number;
      /** Procrustes R² of the draws with `values`, 0 to 1: 2.5 %, 50 % and 97.5 %. */
      readonly procrustes: readonly [number, number, number];
      /** Per item, root mean square distance of the draws, aligned, from `values`, in their units. */
      readonly spread: readonly number[];
    };
    /** Fitted parameters of the law that are no vectors, by name: position logits, lapse rate. */
    readonly nuisance?: Readonly<Record<string, number>>;
    readonly curve: readonly {
      readonly step: number;
      readonly train: number;
      readonly validation: number | null;
    }[];
    readonly validation: HeldOut | null;
    /** Read once, after every choice was made. Null without a test share. */
    readonly test: HeldOut | null;
    /** `stable`: the number of dimensions no longer changed. */
    readonly stopped: 'validation' | 'converged' | 'stable' | 'max-steps';
    readonly steps: number;
    readonly seconds: number;
  } | null;
  readonly warnings: readonly string[];
}

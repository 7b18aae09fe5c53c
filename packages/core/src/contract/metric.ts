import type { DetailContext } from './detail-context.ts';
import type { InputKind } from './input-kind.ts';
import type { KernelRef } from './kernel-ref.ts';
import type { KernelSession } from './kernel-session.ts';
import type { PartTable } from './part-table.ts';
import type { Representation } from './representation.ts';

/**
 * Compares a model with a reference over the same items. Core makes the nulls, intervals and
 * ceilings from what is declared here; a metric only computes its score.
 */
export interface Metric {
  /** One of each list must be there; the first that is there is read. */
  readonly inputs: {
    readonly model: readonly InputKind[];
    readonly reference: readonly InputKind[];
  };
  /** The exact variant in words, e.g. `R² = 1 − disparity, reference reduced by PCA to 30`. */
  readonly variant: string;
  /**
   * The metric with what the two whole sides decide settled: its variant, its range, and how it scores
   * them however many of their items are left out.
   */
  exact?(model: Representation, reference: Representation): Metric;
  readonly range: readonly [number, number];
  readonly direction: 'larger-closer' | 'smaller-closer';
  readonly invariances: readonly (
    | 'rotation'
    | 'scale'
    | 'translation'
    | 'monotone'
    | 'item-order'
  )[];
  /** Intervals that are valid for it. `items`: delete-one jackknife over items. */
  readonly intervals: readonly ('judgments-refit' | 'judgments' | 'items')[];
  /**
   * What chance moves about: `items` of the model (default), its items' category `labels`, `choices`
   * within their shown position (no item null then), or items with everything fitted anew (`refit`).
   */
  readonly exchangeable?: 'items' | 'labels' | 'choices' | 'refit';
  /**
   * What bounds it by the reference's own noise: `repeats`, of a share of its choices; `people`, their
   * RDMs; `correlation`, people or two halves of its judgments by Spearman–Brown, which holds for
   * Pearson's and Spearman's r. Absent: nothing known.
   */
  readonly bounded?: 'repeats' | 'people' | 'correlation';
  readonly kernels: readonly KernelRef[];
  score(model: Representation, reference: Representation, kernels: KernelSession): Promise<number>;
  /** Scores with the model's rows permuted: the same as `score` on permuted input, but faster. */
  permuted?(
    model: Representation,
    reference: Representation,
    permutations: readonly Int32Array[],
    kernels: KernelSession,
  ): Promise<Float64Array>;
  /** Ids of references that `detail` reads besides the one compared; checked before anything is asked. */
  readonly beside?: readonly string[];
  /**
   * For items left out many times: a function that scores some of the items, named by their places in
   * ascending order, as `score` scores both sides without the others, but for rounding. What pairs of
   * items are is computed once. Null where nothing is saved; throws what `score` throws of the whole.
   */
  leavingOut?(
    model: Representation,
    reference: Representation,
    kernels: KernelSession,
  ): Promise<((kept: Int32Array) => Promise<number>) | null>;
  /**
   * The parts the score is made of, for the report: e.g. one row a dimension. Asked for once a pair,
   * with what `score` was given; it throws what `score` throws, and is an empty list where there are no
   * parts.
   */
  detail?(
    model: Representation,
    reference: Representation,
    kernels: KernelSession,
    context: DetailContext,
  ): Promise<PartTable | readonly PartTable[]>;
}

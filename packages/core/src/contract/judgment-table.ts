import type { ResponseSpec } from './response-spec.ts';
import type { Structure } from './structure.ts';

/**
 * Many judgments of one respondent as columns: what embedders and metrics read. Rows with a null
 * value are left out and counted in `nulls`.
 */
export interface JudgmentTable {
  readonly structure: Structure;
  readonly response: ResponseSpec;
  /** Stimulus ids; `stimuli` points into it. */
  readonly items: readonly string[];
  readonly count: number;
  /** Stimuli per trial. */
  readonly arity: number;
  /** count × arity, row-major, in shown order. */
  readonly stimuli: Int32Array;
  /** count; place of the choice as shown, or the rating. */
  readonly values: Float64Array;
  /** count × options, or null where all judgments are hard. */
  readonly probabilities: Float64Array | null;
  readonly weights: Float64Array;
  /** 1 where the row may be used only for held-out evaluation. */
  readonly holdOut: Uint8Array;
  /** Whether the shown order is known for every row. */
  readonly orderKnown: boolean;
  readonly participants: readonly (string | null)[] | null;
  readonly nulls: number;
}

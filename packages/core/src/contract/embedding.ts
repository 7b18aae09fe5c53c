import type { HeldOut } from './held-out.ts';
import type { Similarity } from './similarity.ts';

/** Vectors of stimuli: learnt from judgments, or a model's features taken as they are. */
export interface Embedding {
  readonly items: readonly string[];
  readonly dimensions: number;
  /** items.length × dimensions, row-major, dimensions in falling order of weight. */
  readonly values: Float64Array;
  readonly similarity: Similarity;
  /** `weight` is the dimension's L1 norm; `label` is filled by people or models later. */
  readonly perDimension: readonly { readonly weight: number; readonly label: string | null }[];
  /** Null where nothing was fitted. */
  readonly fit: {
    readonly law: string;
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
    readonly stopped: 'validation' | 'converged' | 'max-steps';
    readonly steps: number;
    readonly seconds: number;
  } | null;
  readonly warnings: readonly string[];
}

import type { Stated } from './stated.ts';

/** Figures on judgments a fit never saw. */
export interface HeldOut {
  readonly judgments: number;
  /** Mean −ln P(choice), in nats. */
  readonly crossEntropy: number;
  /** Share predicted, 0 to 1; ties as `ties` says. */
  readonly accuracy: number;
  /** `shared`, and where absent: a k-way tie counts 1/k. `published`: as the law's reference code. */
  readonly ties?: 'shared' | 'published';
  /**
   * 95 % Wilson interval of the accuracy, n the effective number of unordered triplets: (Σ w)² / Σ w²
   * over them, w the summed weight of a triplet's judgments. Their number where each weighs the same.
   */
  readonly accuracyInterval: Stated<readonly [number, number]>;
}

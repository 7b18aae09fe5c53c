import type { Stated } from './stated.ts';

/** Figures on judgments a fit never saw. */
export interface HeldOut {
  readonly judgments: number;
  /** Mean −ln P(choice), in nats. */
  readonly crossEntropy: number;
  /** Share predicted, a k-way tie counting 1/k; 0 to 1. */
  readonly accuracy: number;
  /** 95 % Wilson interval of the accuracy, n the number of unordered triplets. */
  readonly accuracyInterval: Stated<readonly [number, number]>;
}

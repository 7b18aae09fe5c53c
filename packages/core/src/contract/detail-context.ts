import type { Interval } from './interval.ts';
import type { NullDistribution } from './null-distribution.ts';
import type { Random } from './random.ts';
import type { Representation } from './representation.ts';
import type { Stated } from './stated.ts';

/** What a metric may ask for when it tells the parts of a score. */
export interface DetailContext {
  /** The same for every model of the experiment. */
  readonly random: Random;
  /** Draws a null is to have; 0 turns nulls off. */
  readonly permutations: number;
  /** A reference the metric names in `beside`, whole: its items are its own. */
  beside(id: string): Representation;
  /**
   * The metric's own score of a part, with the item null and the interval over items that core makes
   * of any score. `permutations`: draws, where other than the experiment's.
   */
  infer(
    model: Representation,
    reference: Representation,
    permutations?: number,
  ): Promise<{
    readonly score: Stated<number>;
    readonly items: number;
    readonly null: Stated<NullDistribution>;
    readonly interval: Stated<Interval>;
  }>;
}

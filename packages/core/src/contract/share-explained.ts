import type { Interval } from './interval.ts';
import type { Stated } from './stated.ts';

/**
 * How much of a reference's choices that can be foretold at all a score reaches, in the two readings there
 * are. 1: as much as the reference's own noise allows; more where its ceiling is too low. Neither is clipped.
 */
export interface ShareExplained {
  /** Score / upper reliability ceiling. A guess has a share too: chance / ceiling. */
  readonly ratio: ShareExplained.Reading;
  /** (Score − chance) / (upper reliability ceiling − chance), as Hebart et al. (2020): 0 for a guess. */
  readonly aboveChance: ShareExplained.Reading;
  /** What guessing reaches: 1 / options. */
  readonly chance: number;
}

export declare namespace ShareExplained {
  interface Reading {
    readonly value: number;
    /** The score's interval for these concepts, put through the same formula: the ceiling counts as known. */
    readonly interval: Stated<Interval>;
  }
}

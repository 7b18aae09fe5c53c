/**
 * Vectors of items by transforms that saw no judgment about them. Items are in groups, one transform
 * a group, so similarities are defined only within a group.
 */
export interface Unseen {
  /** Shaped as the vectors it stands beside: each item by its group's transform. */
  readonly values: Float64Array;
  /** One an item, from 0. */
  readonly groups: Int32Array;
  /** Id of the reference whose judgments the transforms were learnt from. */
  readonly reference: string;
}

import type { JudgmentTable, Representation } from '@kindred/core';
import { trialKey } from '../choice-agreement/trial-key.ts';
import type { Geometry } from '../shared/geometry.ts';
import { choiceRows } from '../shared/choice-rows.ts';
import { identityPermutation } from '../shared/identity-permutation.ts';
import { permutedPlaces } from '../shared/permuted-places.ts';
import { predictedShare } from '../shared/predicted-share.ts';

/** Somebody's choices one by one, and how far a geometry predicts each. */
export interface HitRows {
  /** Of the table; `triplets` points into it. */
  readonly items: readonly string[];
  readonly count: number;
  /** count × 3: the near pair, then the third. */
  readonly triplets: Int32Array;
  /** 1, 0, or what a tie counts. */
  readonly hits: Float64Array;
  readonly weights: Float64Array;
  /** Which unordered triplet each row is about: repeats and people in one group. */
  readonly groups: Int32Array;
  /** The share a guess gets: 1/3, or 1/2 with an anchor. */
  readonly chance: number;
}

/** The judgments with weight of a table about items the model knows. */
export function hitRows(
  table: JudgmentTable,
  model: Representation,
  near: Geometry,
  ties: 'shared' | 'wrong',
): HitRows {
  const { options, ...all } = choiceRows(table, 'odd-one-out-accuracy');
  const [places] = permutedPlaces(model, table, [identityPermutation(model.items.length)]);
  const items = table.items.length;
  const group = new Map<number, number>();
  const triplets = new Int32Array(3 * all.count);
  const hits = new Float64Array(all.count);
  const weights = new Float64Array(all.count);
  const groups = new Int32Array(all.count);
  let count = 0;
  for (let row = 0; row < all.count; row++) {
    const shown = all.triplets.subarray(3 * row, 3 * row + 3);
    const one = { count: 1, triplets: shown, options, weights: unit };
    const hit = predictedShare(one, places, near, ties);
    if (Number.isNaN(hit)) continue;
    const key = trialKey(shown[0], shown[1], shown[2], items, false);
    if (!group.has(key)) group.set(key, group.size);
    triplets.set(shown, 3 * count);
    hits[count] = hit;
    weights[count] = all.weights[row];
    groups[count++] = group.get(key)!;
  }
  return {
    items: table.items,
    count,
    triplets: triplets.subarray(0, 3 * count),
    hits: hits.subarray(0, count),
    weights: weights.subarray(0, count),
    groups: groups.subarray(0, count),
    chance: 1 / options,
  };
}

const unit = new Float64Array([1]);

import type { JudgmentTable, Representation } from '@kindred/core';

/**
 * For each permutation, which of the model's rows stands for each item of a table of judgments: row
 * `order[i]` for the model's item i; −1 for items the model lacks.
 */
export function permutedPlaces(
  model: Representation,
  table: JudgmentTable,
  permutations: readonly Int32Array[],
): Int32Array[] {
  const known = new Map(model.items.map((id, at) => [id, at]));
  const own = Int32Array.from(table.items, (id) => known.get(id) ?? -1);
  return permutations.map((order) => own.map((at) => (at < 0 ? -1 : order[at])));
}

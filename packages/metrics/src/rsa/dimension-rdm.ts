import type { Representation, Vectors } from '@kindred/core';

/** The RDM |xᵢ − xⱼ| of one dimension of some items' vectors. */
export function dimensionRdm(
  items: readonly string[],
  { dimensions, values }: Vectors,
  dimension: number,
): Representation {
  const rdm = new Float64Array((items.length * (items.length - 1)) / 2);
  for (let i = 0, at = 0; i < items.length; i++) {
    const own = values[i * dimensions + dimension];
    for (let j = i + 1; j < items.length; j++) {
      rdm[at++] = Math.abs(own - values[j * dimensions + dimension]);
    }
  }
  return { items, vectors: null, rdm, labels: null, judgments: null };
}

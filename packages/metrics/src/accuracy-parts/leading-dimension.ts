/**
 * The dimension that contributes most to what makes a pair similar: of largest xᵢxⱼ, the summand of the
 * dot product (`product`), or of largest mean (xᵢ + xⱼ)/2, as the code of arXiv:2211.01201 has it, which
 * may name a dimension only one of the two has (`mean`). The first of equal ones; −1 where none
 * contributes above 0. `values`: items × dimensions.
 */
export function leadingDimension(
  values: Float64Array,
  dimensions: number,
  [i, j]: readonly [number, number],
  by: 'product' | 'mean',
): number {
  let [leading, most] = [-1, 0];
  for (let d = 0; d < dimensions; d++) {
    const a = values[i * dimensions + d];
    const b = values[j * dimensions + d];
    const contribution = by === 'mean' ? (a + b) / 2 : a * b;
    if (contribution > most) [leading, most] = [d, contribution];
  }
  return leading;
}

/**
 * Σᵢⱼ a[pᵢ, pⱼ] b[i, j] of two symmetric items × items matrices for each permutation p
 * (`permutations`: draws × items).
 */
export function permutedInner(
  a: Float64Array,
  b: Float64Array,
  items: number,
  permutations: Int32Array,
): Float64Array {
  const out = new Float64Array(permutations.length / items);
  for (let draw = 0; draw < out.length; draw++) {
    const order = permutations.subarray(draw * items, (draw + 1) * items);
    let diagonal = 0;
    let upper = 0;
    for (let i = 0; i < items; i++) {
      const rowA = order[i] * items;
      const rowB = i * items;
      diagonal += a[rowA + order[i]] * b[rowB + i];
      for (let j = i + 1; j < items; j++) upper += a[rowA + order[j]] * b[rowB + j];
    }
    out[draw] = diagonal + 2 * upper;
  }
  return out;
}

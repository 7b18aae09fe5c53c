import { gram } from './gram.ts';
import { permutedInner } from './permuted-inner.ts';

/**
 * ‖XᵀY‖² for each permutation of X's rows (`permutations`: draws × items), x: items × p, y: items ×
 * q, row-major. Two ways, the cheaper is taken: the p × q product of each draw, or both Gram
 * matrices once and their inner product in each draw.
 */
export function crossNorms(
  x: Float64Array,
  p: number,
  y: Float64Array,
  q: number,
  items: number,
  permutations: Int32Array,
): Float64Array {
  const count = permutations.length / items;
  const direct = count * p * q;
  const byGram = (items / 2) * (p + q + count);
  if (byGram < direct) {
    return permutedInner(gram(x, items, p), gram(y, items, q), items, permutations);
  }
  const out = new Float64Array(count);
  const product = new Float64Array(p * q);
  for (let draw = 0; draw < count; draw++) {
    product.fill(0);
    for (let i = 0; i < items; i++) {
      const row = permutations[draw * items + i] * p;
      for (let a = 0, at = 0; a < p; a++) {
        const value = x[row + a];
        for (let b = 0; b < q; b++, at++) product[at] += value * y[i * q + b];
      }
    }
    for (const value of product) out[draw] += value * value;
  }
  return out;
}

import { dotProduct } from './dot-product.ts';
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
    return permutedInner(gram(x, p, items), gram(y, q, items), items, permutations);
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

/** Full items × items matrix of dot products of rows. */
function gram(values: Float64Array, dimensions: number, items: number): Float64Array {
  const out = new Float64Array(items * items);
  for (let i = 0; i < items; i++) {
    for (let j = i; j < items; j++) {
      const dot = dotProduct(values, i * dimensions, values, j * dimensions, dimensions);
      out[i * items + j] = dot;
      out[j * items + i] = dot;
    }
  }
  return out;
}

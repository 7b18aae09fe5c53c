import type { ChoiceMatrixSignature, Kernel } from '@kindred/core';
import { caseValues } from './case-values.ts';
import { gram } from './gram.ts';

/**
 * Reference of `kindred/choice-matrix@1`: each triplet is looked at once and shared out among its
 * three pairs. Within a triplet the largest of the three similarities is taken away before the
 * exponential, so that the denominator is 1 to 3 whatever the similarities are: nothing overflows,
 * there is no 0/0, and a term that underflows stands for a probability below 1e-307.
 */
export const choiceMatrix: Kernel<ChoiceMatrixSignature> = {
  id: 'kindred/choice-matrix@1',
  writes: ['out'],
  tolerance: { absolute: 1e-11, relative: 0 },
  reference({ vectors, out }, { items, dimensions }) {
    const similarity = gram(vectors, items, dimensions);
    /** Where the pairs of item i begin: pair (i, j) lies at `base(i) + j`. */
    const base = (i: number) => (i * (2 * items - i - 3)) / 2 - 1;
    out.fill(0);
    for (let i = 0; i < items; i++) {
      for (let j = i + 1; j < items; j++) {
        const ij = similarity[i * items + j];
        for (let k = j + 1; k < items; k++) {
          const ik = similarity[i * items + k];
          const jk = similarity[j * items + k];
          const most = Math.max(ij, ik, jk);
          const a = Math.exp(ij - most);
          const b = Math.exp(ik - most);
          const c = Math.exp(jk - most);
          const total = a + b + c;
          out[base(i) + j] += a / total;
          out[base(i) + k] += b / total;
          out[base(j) + k] += c / total;
        }
      }
    }
    let mean = 0;
    for (let at = 0; at < out.length; at++) {
      out[at] /= items - 2;
      mean += out[at] / out.length;
    }
    return { mean };
  },
  cases: [
    { name: 'three items', make: () => problem(3, 2, 1) },
    { name: '40 items', make: () => problem(40, 7, 1) },
    { name: 'more than a block of items', make: () => problem(151, 5, 1.5) },
    { name: 'similarities too far apart for one scale', make: () => problem(29, 3, 40) },
    { name: 'equal similarities', make: () => problem(12, 3, 0) },
  ],
};

function problem(items: number, dimensions: number, scale: number) {
  const vectors = caseValues(items * dimensions, 21).map((value) => scale * value);
  const out = new Float64Array((items * (items - 1)) / 2);
  return { arrays: { vectors, out }, scalars: { items, dimensions } };
}

import { choiceMatrix as ref, type ChoiceMatrixSignature } from '@kindred/core';
import * as tf from '@tensorflow/tfjs-core';
import { gram } from '../tensor/gram.ts';
import { rowRange } from '../tensor/row-range.ts';
import { rowWriter } from '../tensor/row-writer.ts';
import type { MakeLaw } from '../tensor/tensor-law.ts';

/** Terms of the sums in memory at once. */
const terms = 2 ** 22;

/**
 * `kindred/choice-matrix@1`: for a pair the mean over k of 1 / (1 + exp(s(i,k) − s(i,j)) + exp(s(j,k)
 * − s(i,j))). Similarities are in two parts, since their differences are small beside them. One of an
 * item with itself is ∞, which leaves its term out.
 */
export const choiceMatrix: MakeLaw<ChoiceMatrixSignature> = () => ({
  id: ref.id,
  writes: ['out'],
  reference({ vectors, out }, { items, dimensions }) {
    const similarity = gram(vectors, items, dimensions);
    for (let i = 0; i < items; i++) similarity[i * items + i] = Infinity;
    const high = new Float32Array(similarity);
    const low = Float32Array.from(similarity, (s, at) => (s === Infinity ? 0 : s - high[at]));
    const parts = [high, low];
    const whole = parts.map((part) => tf.tensor2d(part, [items, items]));
    const block = Math.max(1, Math.floor(terms / items));
    const writer = rowWriter(out);
    for (let i = 0; i < items - 1; i++) {
      const row = parts.map((part) => part.subarray(i * items, (i + 1) * items));
      for (let j = i + 1; j < items; j += block) {
        const count = Math.min(block, items - j);
        writer.add(
          tf.tidy(() => {
            const pair = row.map((part) => tf.tensor2d(part.subarray(j, j + count), [count, 1]));
            /** exp(s − s(i,j)) of s in two parts. */
            const above = (s: readonly tf.Tensor[]) =>
              tf.exp(tf.add(tf.sub(s[0], pair[0]), tf.sub(s[1], pair[1])));
            const one = above(row.map((part) => tf.tensor2d(part, [1, items])));
            const other = above(whole.map((part) => rowRange(part, j, count)));
            const shares = tf.reciprocal(tf.add(tf.add(one, other), 1));
            return tf.div(tf.sum(shares, 1), items - 2);
          }),
        );
      }
    }
    writer.end();
    let mean = 0;
    for (const value of out) mean += value / out.length;
    return { mean };
  },
});

import * as tf from '@tensorflow/tfjs-core';
import type { TfjsDevice } from '../device/tfjs-device.ts';
import { splitFactor } from './split-factor.ts';

/** A matrix, row by row; `transpose` where it is wanted the other way round. */
export interface Factor {
  readonly values: Float64Array;
  readonly rows: number;
  readonly columns: number;
  readonly transpose: boolean;
}

/**
 * The product of two matrices. Where the device rounds factors to ten bits each is split in two such
 * parts: three products of parts give back 21 bits.
 */
export function product(
  a: Factor,
  b: Factor,
  { products }: Pick<TfjsDevice, 'products'>,
): tf.Tensor2D {
  return tf.tidy(() => {
    if (products === 'plain') return tf.matMul(upload(a, a.values), upload(b, b.values));
    const [highA, lowA] = splitFactor(a.values).map((part) => upload(a, part));
    const [highB, lowB] = splitFactor(b.values).map((part) => upload(b, part));
    const rest = tf.add(tf.matMul(highA, lowB), tf.matMul(lowA, highB));
    return tf.add<tf.Tensor2D>(tf.matMul(highA, highB), rest);
  });
}

/** Turned here and not by the product: wasm is ten times as fast on factors that lie as used. */
function upload({ rows, columns, transpose }: Factor, values: ArrayLike<number>): tf.Tensor2D {
  const matrix = tf.tensor2d(new Float32Array(values), [rows, columns]);
  return transpose ? tf.transpose(matrix) : matrix;
}

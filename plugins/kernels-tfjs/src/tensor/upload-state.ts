import * as tf from '@tensorflow/tfjs-core';
import type { AdamState } from './adam-state.ts';

/** A parameter and its moments on the device. */
export function uploadState(
  x: Float64Array,
  first: Float64Array,
  second: Float64Array,
  shape: number[],
): AdamState {
  const upload = (values: Float64Array) => tf.tensor(new Float32Array(values), shape);
  return { x: upload(x), first: upload(first), second: upload(second) };
}

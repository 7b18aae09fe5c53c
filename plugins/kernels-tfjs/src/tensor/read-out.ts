import type * as tf from '@tensorflow/tfjs-core';
import { tidy } from '@tensorflow/tfjs-core';

/** The numbers of a tensor that is made for them alone. Not through tidy, which would search them. */
export function readOut(make: () => tf.Tensor): Float32Array {
  const made = tidy(make);
  const values = made.dataSync<'float32'>();
  made.dispose();
  return values;
}

import * as tf from '@tensorflow/tfjs-core';
import { readOut } from './read-out.ts';

/** Numbers a device reads out at a time: waiting for few stops a GPU. */
const page = 2 ** 20;

/** Writes tensors one after the other into `out`, read out many at a time. They become its own. */
export function rowWriter(out: Float64Array): { add(values: tf.Tensor): void; end(): void } {
  let waiting: tf.Tensor[] = [];
  let held = 0;
  let at = 0;
  const settle = (): void => {
    if (held === 0) return;
    const flat = readOut(() => tf.concat(waiting.map((one) => tf.reshape(one, [one.size]))));
    out.set(flat, at);
    at += flat.length;
    tf.dispose(waiting);
    waiting = [];
    held = 0;
  };
  return {
    add(values) {
      waiting.push(values);
      held += values.size;
      if (held >= page) settle();
    },
    end: settle,
  };
}

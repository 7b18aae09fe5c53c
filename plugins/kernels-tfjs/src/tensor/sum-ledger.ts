import * as tf from '@tensorflow/tfjs-core';
import { readOut } from './read-out.ts';

/** Scalars a device reads out at a time: waiting for one stops a GPU. */
const page = 256;

/** Adds up scalars in double precision; read out now and then, so that a device is seldom waited for. */
export function sumLedger(): { add(value: tf.Tensor): void; total(): number } {
  let waiting: tf.Tensor[] = [];
  let sum = 0;
  const settle = (): void => {
    if (waiting.length === 0) return;
    const values = readOut(() => tf.stack(waiting));
    for (const value of values) sum += value;
    tf.dispose(waiting);
    waiting = [];
  };
  return {
    add(value) {
      waiting.push(value);
      if (waiting.length === page) settle();
    },
    total() {
      settle();
      return sum;
    },
  };
}

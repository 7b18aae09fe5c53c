import * as tf from '@tensorflow/tfjs-core';
import { adam } from './adam.ts';
import type { AdamState } from './adam-state.ts';
import { readState } from './read-state.ts';
import { uploadState } from './upload-state.ts';

/** Positions and lapse of a fit: the 3 × (options + 1) numbers of `nuisance`. */
export interface Tail {
  readonly start: AdamState;
  /** A step down `pull`; null: no slope, so that only moments left from before move it. */
  move(state: AdamState, pull: tf.Tensor | undefined, rate: number, step: number): AdamState;
  /** Back into `nuisance`, where anything can have moved. */
  read(state: AdamState): void;
}

export function openTail(nuisance: Float64Array, learnt: boolean): Tail {
  const length = nuisance.length / 3;
  const part = (at: number) => nuisance.subarray(at * length, (at + 1) * length);
  const [x, first, second] = [part(0), part(1), part(2)];
  const still = !learnt && nuisance.subarray(length).every((moment) => moment === 0);
  return {
    start: uploadState(x, first, second, [length]),
    move: (state, pull, rate, step) =>
      still ? state : adam(state, pull ?? tf.zeros([length]), rate, step),
    read(state) {
      if (!still) readState(state, x, first, second);
    },
  };
}

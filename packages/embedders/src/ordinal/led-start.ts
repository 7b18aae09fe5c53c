import { ordinalStateLength, ordinalSteps } from '@kindred/core';
import type { FitContext } from '../fit-context.ts';
import type { OrdinalLaw } from './ordinal-law.ts';
import type { OrdinalScalars } from './ordinal-scalars.ts';
import type { UploadedPairs } from './upload-pairs.ts';

/** The law that leads: stochastic triplet embedding. */
const leader = { law: 1, shape: 0, fitPosition: 0, fitLapse: 0 };
/** Its steps: by then items are past each other, and more change little. */
const steps = 40;
/** Size of the noise put on what it finds, as a share of that: starts from one valley should differ. */
const shaken = 0.5;

/**
 * A start that STE has led near the best optimum. Its score is linear in squared distances, and it
 * hardly knows local optima; laws with heavy tails, or of distances, have many in one to three
 * dimensions. `noise` is shaped as the vectors, its rows of length 1 on average.
 */
export async function ledStart(
  start: Float64Array,
  noise: Float64Array,
  { unit }: OrdinalLaw,
  train: UploadedPairs,
  scalars: OrdinalScalars,
  { kernels }: FitContext,
): Promise<Float64Array> {
  const size = scalars.items * scalars.dimensions;
  const led = start.slice();
  const state = new Float64Array(ordinalStateLength(start.length));
  const lead = { ...scalars, ...leader, steps };
  await kernels.run(ordinalSteps, { parameters: led, state, ...train }, lead);
  const vectors = led.subarray(0, size);
  const spread = Math.sqrt(vectors.reduce((sum, value) => sum + value * value, 0) / scalars.items);
  for (let at = 0; at < size; at++)
    vectors[at] = unit * (vectors[at] + shaken * spread * noise[at]);
  return led;
}

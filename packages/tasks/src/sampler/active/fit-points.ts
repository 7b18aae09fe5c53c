import { type KernelSession, type Random, ordinalStateLength, ordinalSteps } from '@kindred/core';
import type { Choices } from './choices.ts';

/** Steps a call, between two looks at the signal. */
const stride = 20;

/** Settings of the fit that questions are chosen by. */
export interface PointsSettings {
  readonly items: number;
  readonly dimensions: number;
  readonly mu: number;
  readonly steps: number;
}

/** Points of the crowd kernel law (Tamuz et al. 2011) for choices: items × dimensions, row by row. */
export async function fitPoints(
  choices: Choices,
  { items, dimensions, mu, steps }: PointsSettings,
  kernels: KernelSession,
  random: Random,
  signal: AbortSignal,
): Promise<Float64Array> {
  const size = items * dimensions;
  const start = new Float64Array(size + 3);
  // Small enough that items can still pass each other, and off the saddle where all coincide.
  const spread = 0.45 * Math.sqrt(mu / dimensions);
  for (let k = 0; k < size; k++) start[k] = spread * random.normal();
  const parameters = await kernels.upload(start);
  const state = await kernels.upload(new Float64Array(ordinalStateLength(start.length)));
  const { pairs, trials } = pairsOf(choices, items);
  const arrays = {
    pairs: await kernels.upload(pairs),
    trials: await kernels.upload(trials),
    choices: await kernels.upload(new Uint8Array(0)),
    weights: await kernels.upload(Float32Array.from(choices.weights)),
  };
  const scalars = { items, dimensions, options: 2, law: 0, shape: mu, fitPosition: 0, fitLapse: 0 };
  try {
    for (let taken = 0; taken < steps; taken += stride) {
      signal.throwIfAborted();
      const now = Math.min(stride, steps - taken);
      const made = await kernels.run(
        ordinalSteps,
        { parameters, state, ...arrays },
        { ...scalars, steps: now },
      );
      if (made.converged || made.taken < now) break;
    }
    return (await kernels.download(parameters)).subarray(0, size);
  } finally {
    kernels.release(parameters, state, ...Object.values(arrays));
  }
}

/** Pairs of anchor and option, each listed once, and both of every choice. */
function pairsOf({ count, shown }: Choices, items: number) {
  const places = new Map<number, number>();
  const pairs: number[] = [];
  const trials = new Int32Array(2 * count);
  for (let row = 0; row < count; row++) {
    for (let option = 0; option < 2; option++) {
      const anchor = shown[3 * row];
      const other = shown[3 * row + 1 + option];
      const key = Math.min(anchor, other) * items + Math.max(anchor, other);
      let place = places.get(key);
      if (place === undefined) {
        places.set(key, (place = places.size));
        pairs.push(anchor, other);
      }
      trials[2 * row + option] = place;
    }
  }
  return { pairs: Int32Array.from(pairs), trials };
}

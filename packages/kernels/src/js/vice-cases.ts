import type { KernelCase, ViceLossSignature } from '@kindred/core';
import { sposeCases } from './spose-cases.ts';
import { wave } from './wave.ts';

/** Inputs of the VICE laws: those of SPoSE, the vectors as means with scales of their own. */
export const viceCases: readonly KernelCase<ViceLossSignature>[] = sposeCases.map((one, at) => ({
  name: at % 3 === 2 ? `${one.name}, means alone` : one.name,
  make() {
    const { arrays, scalars } = one.make();
    const { vectors, ...data } = arrays;
    const parameters = new Float64Array(2 * vectors.length);
    parameters.set(wave(vectors.length, 0.9));
    parameters.set(
      wave(vectors.length, 0.5).map((value) => value - 1.5),
      vectors.length,
    );
    const items = vectors.length / scalars.dimensions;
    const samples = [3, 5, 0][at % 3];
    return { arrays: { ...data, parameters }, scalars: { ...scalars, items, samples, seed: 8 } };
  },
}));

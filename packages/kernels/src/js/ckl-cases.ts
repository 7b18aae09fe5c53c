import type { CklLossSignature, KernelCase } from '@kindred/core';
import { wave } from './wave.ts';

function problem(
  name: string,
  options: 2 | 3,
  dimensions: number,
  extra: { readonly soft?: boolean; readonly fit?: boolean } = {},
): KernelCase<CklLossSignature> {
  return {
    name,
    make() {
      const items = 7;
      const parameters = wave(items * dimensions + options + 1, 0.6);
      if (!extra.fit) parameters.fill(0, items * dimensions);
      const pairs: number[] = [];
      for (let a = 0; a < items; a++) for (let b = a + 1; b < items; b++) pairs.push(a, b);
      const trials = Int32Array.from({ length: 60 * options }, (_, i) => (i * 11) % 21);
      const weights = wave(trials.length, 1).map((value, i) =>
        extra.soft ? Math.abs(value) : Number(i % options === (i >> 3) % options),
      );
      const fit = extra.fit ? 1 : 0;
      return {
        arrays: { parameters, pairs: Int32Array.from(pairs), trials, weights },
        scalars: { items, dimensions, options, mu: 0.05, fitPosition: fit, fitLapse: fit },
      };
    },
  };
}

/** Inputs of the crowd kernel laws: anchored and odd-one-out, hard and soft, with nuisances. */
export const cklCases: readonly KernelCase<CklLossSignature>[] = [
  problem('anchored, hard', 2, 2),
  problem('anchored, soft, position and lapse', 2, 3, { soft: true, fit: true }),
  problem('odd-one-out, hard', 3, 2),
  problem('odd-one-out, soft, position and lapse', 3, 1, { soft: true, fit: true }),
];

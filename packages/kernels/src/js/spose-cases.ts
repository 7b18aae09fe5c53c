import type { KernelCase, SposeLossSignature } from '@kindred/core';
import { wave } from './wave.ts';

interface Shape {
  readonly options: 2 | 3;
  readonly weights: 'none' | 'one' | 'soft';
  readonly items?: number;
  readonly dimensions?: number;
  readonly trials?: number;
  readonly fit?: boolean;
}

function problem(name: string, shape: Shape): KernelCase<SposeLossSignature> {
  const { options, weights, items = 7, dimensions = 5, trials = 50, fit = false } = shape;
  return {
    name,
    make() {
      const nuisance = new Float64Array(3 * (options + 1));
      if (fit) nuisance.set(wave(options + 1, 0.5));
      nuisance[options - 1] = 0;
      const count = { none: 0, one: trials, soft: trials * options }[weights];
      return {
        arrays: {
          vectors: wave(items * dimensions, 0.8).map(Math.abs),
          nuisance,
          stimuli: Int32Array.from({ length: 3 * trials }, (_, i) => {
            const trial = Math.floor(i / 3);
            return (trial + (i % 3) * (1 + (trial % 3))) % items;
          }),
          choices: Uint8Array.from({ length: trials }, (_, t) => (t >> 1) % options),
          weights: Float32Array.from(wave(count, 1), Math.abs),
        },
        scalars: { dimensions, options, fitPosition: Number(fit), fitLapse: Number(fit) },
      };
    },
  };
}

/** Inputs of the dot product laws: two-way and three-way, hard and soft, with nuisances. */
export const sposeCases: readonly KernelCase<SposeLossSignature>[] = [
  problem('anchored, hard', { options: 2, weights: 'none' }),
  problem('anchored, weighted', { options: 2, weights: 'one', dimensions: 9 }),
  problem('anchored, soft, position and lapse', { options: 2, weights: 'soft', fit: true }),
  problem('odd-one-out, hard', { options: 3, weights: 'none', dimensions: 4 }),
  problem('odd-one-out, weighted', { options: 3, weights: 'one', dimensions: 17 }),
  problem('odd-one-out, soft, position and lapse', { options: 3, weights: 'soft', fit: true }),
  problem('odd-one-out, many', {
    options: 3,
    weights: 'none',
    items: 61,
    dimensions: 33,
    trials: 403,
  }),
];

import type { KernelCase, SposeLossSignature } from '@kindred/core';
import { wave } from './wave.ts';

function problem(name: string, options: 2 | 3, soft: boolean): KernelCase<SposeLossSignature> {
  return {
    name,
    make() {
      const dimensions = 5;
      const trials = 50;
      const vectors = wave(7 * dimensions, 0.8).map(Math.abs);
      const stimuli = Int32Array.from({ length: 3 * trials }, (_, i) => {
        const trial = Math.floor(i / 3);
        return (trial + (i % 3) * (1 + (trial % 3))) % 7;
      });
      const weights = wave(trials * options, 1).map((value, i) =>
        soft ? Math.abs(value) : Number(i % options === (i >> 3) % options),
      );
      return { arrays: { vectors, stimuli, weights }, scalars: { dimensions, options } };
    },
  };
}

/** Inputs of the SPoSE laws: two-way and three-way, hard and soft. */
export const sposeCases: readonly KernelCase<SposeLossSignature>[] = [
  problem('anchored, hard', 2, false),
  problem('anchored, soft', 2, true),
  problem('odd-one-out, hard', 3, false),
  problem('odd-one-out, soft', 3, true),
];

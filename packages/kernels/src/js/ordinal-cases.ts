import type { KernelCase, OrdinalLossSignature } from '@kindred/core';
import { wave } from './wave.ts';

const laws = [
  ['CKL', 0.05],
  ['STE', 0],
  ['t-STE', 2],
  ['GNMDS', 1],
  ['SOE', 0.1],
] as const;

const forms = {
  hard: () => new Float32Array(0),
  weighted: (trials: number) => Float32Array.from(wave(trials, 1), Math.abs),
  soft: (trials: number, options: number) => Float32Array.from(wave(trials * options, 1), Math.abs),
} as const;

function problem(
  law: number,
  options: 2 | 3,
  dimensions: number,
  form: keyof typeof forms,
  fit: 0 | 1,
  count = 60,
): KernelCase<OrdinalLossSignature> {
  const nuisance = fit ? ', position and lapse' : '';
  return {
    name: `${laws[law][0]}, ${options} options, ${form}${nuisance}${count > 60 ? ', many' : ''}`,
    make() {
      const items = 7;
      const parameters = wave(items * dimensions + options + 1, 0.6);
      if (!fit) parameters.fill(0, items * dimensions);
      const pairs: number[] = [];
      for (let a = 0; a < items; a++) for (let b = a + 1; b < items; b++) pairs.push(a, b);
      const choices = Uint8Array.from({ length: count }, (_, t) => (t + (t >> 2)) % options);
      return {
        arrays: {
          parameters,
          pairs: Int32Array.from(pairs),
          trials: Int32Array.from({ length: count * options }, (_, i) => (i * 11) % 21),
          choices: form === 'soft' ? new Uint8Array(0) : choices,
          weights: forms[form](count, options),
        },
        scalars: {
          items,
          dimensions,
          options,
          law,
          shape: laws[law][1],
          slope: law < 3 ? 1 : 1.5,
          fitPosition: fit,
          fitLapse: law < 3 ? fit : 0,
        },
      };
    },
  };
}

/** Inputs of the ordinal laws: few and many trials, two and three options, hard, weighted and soft. */
export const ordinalCases: readonly KernelCase<OrdinalLossSignature>[] = [
  problem(0, 2, 19, 'hard', 0, 5000),
  problem(1, 3, 19, 'hard', 1, 5000),
  problem(4, 3, 12, 'weighted', 0, 2100),
  ...laws.flatMap((_, law) => [
    problem(law, 2, 2, 'hard', 0),
    problem(law, 2, 3, 'weighted', 0),
    problem(law, 2, 5, 'soft', 1),
    problem(law, 3, 2, 'hard', 0),
    problem(law, 3, 1, 'soft', 1),
  ]),
];

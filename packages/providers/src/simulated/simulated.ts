import {
  Files,
  choiceOptions,
  defineProvider,
  kernelOption,
  matrixFormats,
  namedVectors,
  namesOption,
  variableOption,
  spaceRespondent,
  vectorSpace,
  z,
} from '@kindred/core';
import { gaussianVectors } from './gaussian-vectors.ts';
import { simulatedLaw } from './simulated-law.ts';

/**
 * Answers by a known law from a known embedding: what recovery and power are tested with. The
 * geometry depends on `dimensions` and its own `seed` only, so several respondents can share one.
 */
export const simulated = defineProvider({
  name: 'simulated',
  summary: 'Choices drawn by a stated law from a known or generated embedding',
  options: z
    .strictObject({
      embedding: z
        .string()
        .min(1)
        .nullable()
        .default(null)
        .describe(`Matrix file (${matrixFormats}); null: standard normal coordinates.`),
      variable: variableOption,
      names: namesOption,
      dimensions: z
        .int()
        .min(1)
        .max(1000)
        .default(5)
        .describe('Dimensions of generated coordinates.'),
      seed: z.int().min(0).default(1).describe('Seed of generated coordinates.'),
      law: z
        .enum(['ckl', 'softmax', 'argmax'])
        .default('ckl')
        .describe(
          'ckl: a pair is chosen with weight 1 / (mu + squared distance). softmax: with weight exp(similarity / temperature). argmax: always the most similar.',
        ),
      mu: z.number().positive().default(0.05).describe('Constant of the ckl law.'),
      kernel: kernelOption.default('euclidean'),
      temperature: z.number().positive().default(1).describe('Noise of the softmax law.'),
      lapse: choiceOptions.lapse,
      position: z
        .number()
        .min(-50)
        .max(50)
        .default(0)
        .describe('Position bias: added to the log-odds of the option shown first.'),
      as: choiceOptions.as,
    })
    .refine(({ law, position }) => law !== 'argmax' || position === 0, {
      message: 'the argmax law has no odds that a position bias could change',
      path: ['position'],
    }),
  needs: [Files],
  can: { logprobs: true },
  capabilities: ({ law, lapse }) => ({ deterministic: law === 'argmax' && lapse === 0 }),
  create: (options, files) => {
    const law = simulatedLaw(options);
    return spaceRespondent(
      async () => {
        const { embedding: path, variable, names, dimensions, seed } = options;
        const known = path === null ? null : await namedVectors(files, { path, variable, names });
        const find = known?.find ?? gaussianVectors(dimensions, seed);
        const zeros = options.law === 'ckl' || options.kernel !== 'cosine';
        return vectorSpace(find, law.nearness, {
          similarity: options.law === 'ckl' ? 'euclidean' : options.kernel,
          zeros,
          notes: () => [law.note],
          ...(known && { fingerprint: known.fingerprint }),
        });
      },
      { temperature: law.temperature, lapse: options.lapse, position: options.position },
      options.as,
    );
  },
});

import { defineSampler, ordinalSteps, z } from '@kindred/core';
import { activeSession } from './active-session.ts';

const auto = z.literal('auto');
const trials = z.int().min(1).max(1_000_000_000);

/**
 * Anchored trials chosen round by round, for each model by its own answers, as Tamuz et al. (2011)
 * and the salmon tool do: after a random start, the trials whose answers are least known, or tell most,
 * under the crowd kernel law fitted to the answers so far. A random share of every round is a hold-out
 * that no fit sees: the only honest measure, as chosen trials are harder than those of chance.
 */
export const active = defineSampler({
  name: 'active',
  summary: 'Anchored trials chosen by the answers so far, with a random hold-out',
  cites: [
    '@inproceedings{tamuz2011, author = {Tamuz, Omer and Liu, Ce and Belongie, Serge and Shamir, Ohad and Kalai, Adam Tauman}, title = {Adaptively Learning the Crowd Kernel}, booktitle = {Proceedings of the 28th International Conference on Machine Learning}, pages = {673--680}, year = {2011}, eprint = {1105.1033}, archivePrefix = {arXiv}}',
  ],
  options: z.strictObject({
    count: z
      .union([auto, trials])
      .default('auto')
      .describe(
        'Most trials asked of each model, hold-out included; auto: d · n · log2 n / (1 − holdout), d and holdout the embedder’s, at most all there are.',
      ),
    burnIn: z
      .union([auto, trials])
      .default('auto')
      .describe('Random trials before the first choice, the hold-out not counted; auto: 10 n.'),
    round: z
      .union([auto, trials])
      .default('auto')
      .describe(
        'Trials between two fits; a round begins when the one before is answered. auto: count / 20, at least n.',
      ),
    holdout: z
      .number()
      .min(0.01)
      .max(0.5)
      .default(0.15)
      .describe(
        'Random share of every round that no fit sees, and that the test figures of embedders are of.',
      ),
    score: z
      .enum(['uncertainty', 'information'])
      .default('uncertainty')
      .describe(
        'uncertainty: both answers are as likely as can be. information: what the answer is expected to tell of the anchor’s place (Tamuz et al. 2011; salmon’s default).',
      ),
    candidates: z
      .int()
      .min(1)
      .max(10_000)
      .default(100)
      .describe('Random trials of which the best scored is asked.'),
    dimensions: z
      .int()
      .min(1)
      .max(100)
      .default(5)
      .describe('Of the points that choose; few, as they are fitted to few trials at first.'),
    mu: z
      .number()
      .positive()
      .default(0.05)
      .describe('Added to every squared distance by the law that chooses.'),
    stop: z
      .strictObject({
        width: z.number().positive().max(1).describe('Of the interval, as a share: 0.05.'),
      })
      .optional()
      .describe(
        'Ends when the 95 % Wilson interval of hold-out accuracy is at most so wide, before `count`.',
      ),
  }),
  create: (options) => ({
    accepts: ['anchored'],
    kernels: [ordinalSteps],
    open: (ctx) => activeSession(ctx, options),
  }),
});

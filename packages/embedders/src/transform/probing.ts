import { Clock, defineEmbedder, z } from '@kindred/core';
import { fitTransform } from './fit-transform.ts';
import { penalty } from './penalty.ts';
import { transformCitation } from './transform-citation.ts';
import { transformKernels } from './transform-kernels.ts';
import { transformOptions } from './transform-options.ts';

/**
 * Linear probing (Muttenthaler et al. 2023): features, standardised by one mean and one deviation, are
 * turned by a matrix W so that the softmax of dot products predicts a reference's choices. Objective:
 * mean −ln P + lambda · penalty(W), full batch. The squared Frobenius norm charges W Wᵀ by its trace,
 * which leaves few directions, so fewer columns than features lose nothing.
 */
export const probing = defineEmbedder({
  name: 'probing',
  version: '1',
  summary: 'A linear transform of a model’s features learnt from a reference’s choices.',
  cites: [transformCitation.probing],
  compat: {
    'arXiv:2211.01201': {
      summary:
        'The norm itself is charged, not its square; as many columns as features; the start is N(0, 0.001²). The optimiser remains L-BFGS on the full batch.',
      options: { penalty: 'norm', dimensions: 'all', start: 'normal', lambda: 0.001 },
    },
  },
  options: z
    .strictObject({
      ...transformOptions,
      dimensions: z
        .union([z.literal('all'), z.int().min(1).max(10_000)])
        .default(128)
        .describe(
          'Columns of the transform, at most as many as features. all: as many; the squared penalty uses no more than some dozens of them, and the fit takes that much longer.',
        ),
      penalty: z
        .enum(penalty)
        .default('squared')
        .describe(
          'What is charged: the squared Frobenius norm, the norm itself, or (eye) the squared distance from a multiple of the identity, which needs dimensions: all.',
        ),
      start: z
        .enum(['axes', 'normal'])
        .default('axes')
        .describe(
          'axes: the identity or the leading principal axes, scaled so that dot products spread by 1; normal: N(0, 0.001²).',
        ),
    })
    .refine(({ penalty: kind, dimensions }) => kind !== 'eye' || dimensions === 'all', {
      path: ['dimensions'],
      message:
        '"penalty: eye" charges the distance from the identity, which is square: write "all"',
    }),
  needs: [Clock],
  create: (options, clock) => {
    const { lambda } = options;
    const settings = { ...options, lambda: [lambda].flat(), near: null };
    return {
      learns: { from: options.judgments, without: options.without },
      accepts: ['anchored', 'odd-one-out'],
      dimensions: 'auto',
      holdout: options.holdout,
      kernels: transformKernels,
      fit: (splits, ctx) => fitTransform(splits, settings, { ...ctx, clock }),
    };
  },
});

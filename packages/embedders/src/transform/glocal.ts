import {
  Clock,
  contentHash,
  defineEmbedder,
  Files,
  KindredError,
  readMatrix,
  z,
} from '@kindred/core';
import { fitTransform } from './fit-transform.ts';
import { transformCitation } from './transform-citation.ts';
import { transformKernels } from './transform-kernels.ts';
import { transformOptions } from './transform-options.ts';

/**
 * gLocal (Muttenthaler et al. 2023): a square transform W that predicts a reference's choices and keeps
 * which features are near which. Objective: (1 − alpha) · mean −ln P of choices + alpha · cross-entropy
 * of neighbours between softmaxes of cosines, before and after + lambda · Σ (W − mean(diagonal) · I)².
 */
export const glocal = defineEmbedder({
  name: 'glocal',
  version: '1',
  summary: 'A transform of a model’s features learnt from choices that keeps their neighbourhoods.',
  cites: [transformCitation.glocal],
  options: z.strictObject({
    ...transformOptions,
    alpha: z
      .number()
      .min(0)
      .max(1)
      .default(0.1)
      .describe('Share of the neighbours in the objective; published: 0.1 to 0.25.'),
    temperature: z
      .number()
      .positive()
      .default(0.1)
      .describe('Cosines are divided by it before the softmax; published: 0.1 to 1.'),
    batch: z
      .int()
      .min(3)
      .default(1024)
      .describe('Items among which neighbours are sought, at most; batches are drawn once.'),
    local: z
      .string()
      .min(1)
      .nullable()
      .default(null)
      .describe(
        'A .npy, .csv, .tsv or .txt of other features of the same network, images of no experiment, whose neighbours are kept; null: those of the items learnt from.',
      ),
  }),
  needs: [Clock, Files],
  create: async ({ alpha, temperature, batch, local, ...options }, clock, files) => {
    const matrix = local === null ? null : await readMatrix(files, local);
    const near = { alpha, temperature, batch, features: matrix?.values ?? null };
    const settings = {
      ...options,
      lambda: [options.lambda].flat(),
      dimensions: 'all',
      penalty: 'eye',
      start: 'axes',
      near,
    } as const;
    return {
      learns: { from: options.judgments, without: options.without },
      accepts: ['anchored', 'odd-one-out'],
      dimensions: 'auto',
      holdout: options.holdout,
      kernels: transformKernels,
      ...(local !== null && { fingerprint: contentHash(await files.read(local)) }),
      fit: (splits, ctx) => {
        const inputs = ctx.learning?.features.dimensions;
        if (matrix && inputs !== undefined && matrix.columns !== inputs)
          throw new KindredError(
            'EMBEDDER_FEATURES',
            `${files.resolve(local!)} has ${matrix.columns} features, the model ${inputs}: take both from one layer of one network`,
          );
        return fitTransform(splits, settings, { ...ctx, clock });
      },
    };
  },
});

import { z } from '@kindred/core';

/** Which rows a correlation leaves out: for every predictor, or for those named only. */
export type OutlierRule = z.infer<typeof outlierRule>;

export const outlierRule = z
  .union([
    z.enum(['none', 'iqr']),
    z.strictObject({
      rule: z.literal('iqr').describe('Beyond 1.5 IQR of the quartiles.'),
      of: z.array(z.string()).min(1).describe('Ingredients it is for; others keep all rows.'),
    }),
  ])
  .default('none')
  .describe(
    '`iqr` leaves out rows whose ingredient, on its declared scale, lies beyond 1.5 IQR of the quartiles; `{ rule: iqr, of: [names] }` does so for the ingredients named only.',
  );

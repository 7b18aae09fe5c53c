import { z } from 'zod';

/**
 * Limits of one run. Once one is reached no further call is started; calls under way end and count,
 * so the last few may go beyond it.
 */
export const budgetSchema = z.strictObject({
  usd: z
    .number()
    .min(0)
    .optional()
    .describe('US dollars; the price of every model that is asked must be known'),
  calls: z.int().min(0).optional().describe('Calls of providers, retries included'),
  minutes: z.number().min(0).optional().describe('Minutes of wall time'),
});

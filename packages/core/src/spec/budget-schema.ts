import { z } from 'zod';

/** What a run may cost; it stops before it would cost more. */
export const budgetSchema = z.strictObject({
  usd: z.number().min(0).optional().describe('US dollars'),
  calls: z.int().min(0).optional().describe('Calls of providers, retries included'),
  minutes: z.number().min(0).optional().describe('Minutes of wall time'),
});

import { z } from 'zod';

/** How hard a model may be asked; no answer depends on it. */
export const limitsSchema = z.strictObject({
  concurrent: z.int().min(1).max(10_000).optional().describe('Calls in flight at most'),
  perMinute: z.number().gt(0).max(10_000_000).optional().describe('Calls started a minute at most'),
  timeout: z.number().gt(0).max(86_400).optional().describe('Seconds a call may take; default 60'),
});

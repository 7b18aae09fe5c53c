import { z } from 'zod';

/** Nulls, intervals and ceilings of every score. */
export const inferenceSchema = z.strictObject({
  permutations: z.int().min(0).max(1_000_000).default(1000).describe('Item permutations a null'),
  bootstraps: z
    .int()
    .min(0)
    .max(10_000)
    .default(20)
    .describe('Judgment bootstraps, each refitted; 0 turns the interval off'),
  responders: z
    .int()
    .min(0)
    .max(10_000)
    .default(20)
    .describe('Responder nulls, each refitted; 0 turns the null off'),
  ceiling: z
    .boolean()
    .default(true)
    .describe('Whether references answer the trials themselves for the procedure ceiling'),
});

import { z } from 'zod';

const amount = z.number().nonnegative();
/** A log probability: −∞ is one, and rounding may lift it a little above 0. */
const logprob = z.custom<number>(
  (value) => typeof value === 'number' && value <= 1e-3,
  'expected a log probability',
);
const token = { token: z.string(), logprob };

/** What a provider may give as a `Reply`; further members are let be. */
export const replySchema = z.object({
  text: z.string(),
  finish: z.enum(['stop', 'length', 'refusal', 'content-filter', 'other']),
  distribution: z
    .object({
      tokens: z.array(z.object({ ...token, top: z.array(z.object(token)) })),
      options: z
        .object({
          normalisation: z.enum(['whole-name', 'prefix', 'first-token']),
          logprobs: z.array(logprob),
          outside: z.number().min(0).max(1),
        })
        .optional(),
    })
    .optional(),
  usage: z
    .object({
      inputTokens: amount,
      outputTokens: amount,
      cachedInputTokens: amount.optional(),
    })
    .optional(),
  cost: amount.optional(),
  snapshot: z.string().max(1000).optional(),
});

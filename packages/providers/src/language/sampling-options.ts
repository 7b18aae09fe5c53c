import { z } from '@kindred/core';

/** Generation settings that several vendors have; what is left out is the vendor's own default. */
export const samplingOptions = {
  model: z.string().min(1).max(500).describe('Name of the model, as the vendor has it.'),
  temperature: z.number().min(0).max(2).optional().describe('Default: the vendor’s.'),
  topP: z.number().gt(0).max(1).optional().describe('Default: the vendor’s.'),
  maxTokens: z.int().min(1).max(1_000_000).optional().describe('Tokens of a reply at most.'),
  seed: z
    .int()
    .min(0)
    .max(2 ** 31)
    .optional()
    .describe('Sent with each call, raised by one each time a trial is repeated.'),
} as const;

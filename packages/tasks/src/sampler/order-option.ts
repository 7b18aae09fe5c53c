import { z } from '@kindred/core';

/** `order` of samplers that make trials. */
export const orderOption = z
  .enum(['random', 'both'])
  .default('random')
  .describe(
    'random: each distinct trial once, options in random order. both: each in a random order and its reverse.',
  );

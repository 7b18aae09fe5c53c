import { z } from '@kindred/core';

/** The option of the laws that are likelihoods. */
export const lapseOption = z
  .enum(['none', 'fit'])
  .default('none')
  .describe('"fit" learns the share of answers that are guesses.');

import { z } from '@kindred/core';

/** The option of the laws that are likelihoods. */
export const lapseOption = z
  .enum(['none', 'fit'])
  .default('none')
  .describe(
    '"fit" learns the share of answers that are guesses; too small a share where a strong penalty or prior keeps the vectors short, for then the vectors alone make answers look unsure.',
  );

import { Clock, defineEmbedder, Files, z } from '@kindred/core';
import { createOrdinal } from './create-ordinal.ts';
import { lapseOption } from './lapse-option.ts';
import { ordinalOptions } from './ordinal-options.ts';
import { steCitation } from './ste-citation.ts';

const law = {
  code: 1,
  shape: 0,
  unit: 1,
  single: Math.log,
  likelihood: true,
  words: 'stochastic triplet embedding, P ∝ exp(−d²)',
  advice: 'ask more trials or take fewer "dimensions"',
};

/**
 * Stochastic triplet embedding (van der Maaten & Weinberger 2012): an option is chosen with
 * P ∝ exp(−d²) of its pair: anchor and option, or, for odd-one-out, the two that stay (one three-way
 * likelihood). The vectors are given centred, on their principal axes.
 */
export const ste = defineEmbedder({
  name: 'ste',
  version: '2',
  summary: 'Stochastic triplet embedding: a softmax of squared distances predicts choices.',
  cites: [steCitation],
  options: z.strictObject({ ...ordinalOptions, lapse: lapseOption }),
  needs: [Clock, Files],
  create: (options, clock, files) => createOrdinal(() => law, options, clock, files),
});

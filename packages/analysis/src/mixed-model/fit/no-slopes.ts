import type { Evaluation } from './minimise.ts';

/** Where the deviance is infinite. */
export const noSlopes: Evaluation['slopes'] = () => {
  throw new RangeError('There are no slopes where the deviance is infinite.');
};

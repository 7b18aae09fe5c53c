import { KindredError } from '@kindred/core';

/** The error of a fit without training trials. */
export function noTrials(): KindredError {
  return new KindredError(
    'EMBEDDER_NO_TRIALS',
    'There are no training judgments: ask more trials or hold out a smaller share',
  );
}

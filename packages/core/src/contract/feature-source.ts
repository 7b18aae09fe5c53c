import type { FeatureMatrix } from './feature-matrix.ts';
import type { RespondContext } from './respond-context.ts';
import type { Stimulus } from './stimulus.ts';

/** Gives the vectors a respondent has for stimuli. */
export type FeatureSource = (
  stimuli: readonly Stimulus[],
  ctx: RespondContext,
) => Promise<FeatureMatrix>;

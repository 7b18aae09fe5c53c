import type { Experiment } from '../contract/experiment.ts';
import type { ExperimentMapping } from './experiment-schema.ts';

/** Limits as written, seconds as milliseconds. */
export function placeLimits(limits: ExperimentMapping['limits']): Experiment.Limits {
  const { concurrent = null, perMinute = null, timeout = 60 } = limits;
  return { concurrent, perMinute, timeout: 1000 * timeout };
}

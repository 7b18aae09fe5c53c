import type { Ceiling } from '../../contract/ceiling.ts';
import { KindredError } from '../../contract/kindred-error.ts';
import type { Stated } from '../../contract/stated.ts';

/** Computes a ceiling; where the metric says it is undefined, states why. */
export async function definedCeiling(compute: () => Promise<Ceiling>): Promise<Stated<Ceiling>> {
  try {
    return { value: await compute() };
  } catch (error) {
    if (!KindredError.is(error) || error.code !== 'METRIC_UNDEFINED') throw error;
    return { value: null, reason: error.message };
  }
}

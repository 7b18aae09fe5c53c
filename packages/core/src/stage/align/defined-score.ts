import { KindredError } from '../../contract/kindred-error.ts';
import type { Stated } from '../../contract/stated.ts';

/** Computes a score; where the metric says it is undefined, or gives no number, states why. */
export async function definedScore(compute: () => Promise<number>): Promise<Stated<number>> {
  try {
    const value = await compute();
    if (Number.isFinite(value)) return { value };
    return { value: null, reason: 'The metric gave no finite number.' };
  } catch (error) {
    if (KindredError.is(error) && error.code === 'METRIC_UNDEFINED') {
      return { value: null, reason: error.message };
    }
    throw error;
  }
}

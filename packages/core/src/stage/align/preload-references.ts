import { KindredError } from '../../contract/kindred-error.ts';
import type { PlannedRun } from '../planned-run.ts';
import type { RunContext } from '../run-context.ts';

/**
 * Reads every reference that needs no model, so that a file that is not there, or names none of the
 * stimuli, is told before anybody is asked. Throws what `load` throws, at the reference's line.
 */
export async function preloadReferences(ctx: RunContext, planned: PlannedRun): Promise<void> {
  for (const use of ctx.experiment.references) {
    const reference = planned.references.get(use.id)!;
    if (reference.models?.length) continue;
    const model = () => Promise.reject(new Error('asked for a model it did not name'));
    try {
      await reference.load({ stimuli: planned.stimuli, signal: ctx.signal, model });
    } catch (cause) {
      if (!KindredError.is(cause) || cause.location) throw cause;
      throw new KindredError(cause.code, cause.message, { cause, location: use.at });
    }
  }
}

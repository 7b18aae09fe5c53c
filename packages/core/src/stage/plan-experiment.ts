import { hideSecrets } from '../contract/hide-secrets.ts';
import type { Plan } from '../contract/plan.ts';
import { safeError } from '../contract/safe-error.ts';
import { preloadReferences } from './align/preload-references.ts';
import { plan } from './plan.ts';
import type { RunContext } from './run-context.ts';
import { safeContext } from './safe-context.ts';
import { planTable } from './table/plan-table.ts';

/** The plan of an experiment, whether it asks its models or reads them from a table. */
export async function planExperiment(outer: RunContext): Promise<Plan> {
  const { mask } = outer.services;
  const ctx = safeContext(outer);
  const { table } = ctx.experiment;
  try {
    if (table) return hideSecrets((await planTable(ctx, table)).plan, mask);
    const planned = await plan(ctx);
    await preloadReferences(ctx, planned);
    return hideSecrets(planned.plan, mask);
  } catch (cause) {
    throw safeError(cause, mask);
  }
}

import type { Plan } from '../contract/plan.ts';
import { plan } from './plan.ts';
import type { RunContext } from './run-context.ts';
import { planTable } from './table/plan-table.ts';

/** The plan of an experiment, whether it asks its models or reads them from a table. */
export async function planExperiment(ctx: RunContext): Promise<Plan> {
  const { table } = ctx.experiment;
  return (await (table ? planTable(ctx, table) : plan(ctx))).plan;
}

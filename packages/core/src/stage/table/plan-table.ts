import type { Experiment } from '../../contract/experiment.ts';
import type { Plan } from '../../contract/plan.ts';
import { sealPlan } from '../plan/seal-plan.ts';
import { sharedPlan } from '../plan/shared-plan.ts';
import type { RunContext } from '../run-context.ts';
import { checkAnalyses } from './check-analyses.ts';
import { outcomeWarnings } from './outcome-warnings.ts';
import { readScoredTable } from './read-scored-table.ts';
import type { ScoredTable } from './scored-table.ts';

/** The plan of models that are scored already: what their table is, and what explains it. */
export async function planTable(
  ctx: RunContext,
  table: Experiment.Table,
): Promise<{ readonly plan: Plan; readonly scored: ScoredTable }> {
  const scored = await readScoredTable(ctx, table);
  await checkAnalyses(ctx, scored);
  const unexplained = await outcomeWarnings(ctx.host, ctx.experiment);
  const { path, id, outcomes } = table;
  const { sha256, rows, notes } = scored;
  const shared = await sharedPlan(ctx);
  const plan = sealPlan({
    ...shared,
    design: null,
    table: { path, sha256, rows, id, outcomes },
    models: [],
    references: [],
    embedders: [],
    metrics: [],
    kernels: [],
    warnings: [...notes, ...shared.warnings, ...unexplained.map(({ message }) => message)],
  });
  ctx.emit({ type: 'plan-made', plan });
  return { plan, scored };
}

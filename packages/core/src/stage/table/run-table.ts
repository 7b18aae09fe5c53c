import type { Experiment } from '../../contract/experiment.ts';
import { hideSecrets } from '../../contract/hide-secrets.ts';
import type { RunRecord } from '../../contract/run-record.ts';
import { citesOf } from '../cites-of.ts';
import { keepPlan } from '../keep-plan.ts';
import { keepResults } from '../keep-results.ts';
import { keepWarnings } from '../keep-warnings.ts';
import { report } from '../report.ts';
import type { RunContext } from '../run-context.ts';
import { timedStages } from '../timed-stages.ts';
import { analyseTable } from './analyse-table.ts';
import { planTable } from './plan-table.ts';
import { tableRecord } from './table-record.ts';

/** The pipeline of models that are scored already: nobody is asked, nothing embedded or aligned. */
export async function runTable(outer: RunContext, table: Experiment.Table): Promise<RunRecord> {
  const { ctx, warnings } = keepWarnings(outer);
  const stage = timedStages(ctx);
  const { plan, scored } = await stage('plan', () => planTable(ctx, table));
  await keepPlan(ctx, plan);
  const analyses = await stage('analyse', () => analyseTable(ctx, scored));
  const cites = citesOf(ctx.experiment, ctx.registry, []);
  const record = hideSecrets(tableRecord(plan, analyses, warnings, cites), ctx.services.mask);
  await keepResults(ctx, record);
  await stage('report', () => report(ctx, record));
  return record;
}

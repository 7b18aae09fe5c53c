import type { RunRecord } from '../contract/run-record.ts';
import { align } from './align/align.ts';
import { analyse } from './analyse.ts';
import { collect } from './collect.ts';
import { embed } from './embed.ts';
import { keepResults } from './keep-results.ts';
import { keepWarnings } from './keep-warnings.ts';
import { openFitters } from './open-fitters.ts';
import { parse } from './parse.ts';
import { plan } from './plan.ts';
import { report } from './report.ts';
import type { RunContext } from './run-context.ts';
import { makeRunRecord } from './make-run-record.ts';
import { runTable } from './table/run-table.ts';
import { timedStages } from './timed-stages.ts';

/**
 * The pipeline, one line per verb. Every stage redoes only what its inputs changed; an abort lets
 * the stage stop cleanly and throws `INTERRUPTED`.
 */
export async function run(outer: RunContext): Promise<RunRecord> {
  if (outer.experiment.table) return runTable(outer, outer.experiment.table);
  const { ctx, warnings } = keepWarnings(outer);
  const stage = timedStages(ctx);
  const planned = await stage('plan', () => plan(ctx));
  await stage('collect', () => collect(ctx, planned));
  await stage('parse', () => parse(ctx, planned));
  await using open = await openFitters(ctx, planned);
  const { subjects } = await stage('embed', () => embed(ctx, planned, open.fitters));
  const aligned = await stage('align', () => align(ctx, planned, subjects, open.pool));
  const analyses = await stage('analyse', () => analyse(ctx, aligned.scores));
  const record = makeRunRecord(ctx, planned, { subjects, ...aligned, analyses, warnings });
  await keepResults(ctx, record);
  await stage('report', () => report(ctx, record));
  return record;
}

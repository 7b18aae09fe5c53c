import type { RunRecord } from '../contract/run-record.ts';
import { align } from './align/align.ts';
import { preloadReferences } from './align/preload-references.ts';
import { analyse } from './analyse.ts';
import { purse } from './collect/purse.ts';
import { collect } from './collect.ts';
import { embed } from './embed.ts';
import { keepPlan } from './keep-plan.ts';
import { keepResults } from './keep-results.ts';
import { keepWarnings } from './keep-warnings.ts';
import { askNames } from './naming/ask-names.ts';
import { nameDimensions } from './name-dimensions.ts';
import { openFitters } from './open-fitters.ts';
import { parse } from './parse.ts';
import { plan } from './plan.ts';
import { report } from './report.ts';
import type { RunContext } from './run-context.ts';
import { makeRunRecord } from './make-run-record.ts';
import { runTable } from './table/run-table.ts';
import { tellRun } from './tell-run.ts';
import { timedStages } from './timed-stages.ts';

/**
 * Runs an experiment. Every stage redoes only what its inputs changed; an abort lets the stage stop
 * cleanly and throws `INTERRUPTED`. Without `ask` nobody is asked: trials without a reply stay open.
 */
export function run(
  outer: RunContext,
  { ask = true }: { readonly ask?: boolean } = {},
): Promise<RunRecord> {
  const { table } = outer.experiment;
  return tellRun(outer, (ctx) => (table ? runTable(ctx, table) : pipeline(ctx, ask)));
}

/** The pipeline, one line per verb. */
async function pipeline(outer: RunContext, ask: boolean): Promise<RunRecord> {
  const { ctx, warnings } = keepWarnings(outer);
  const stage = timedStages(ctx);
  const planned = await stage('plan', () => plan(ctx));
  await keepPlan(ctx, planned.plan);
  await preloadReferences(ctx, planned);
  using shared = purse(ctx);
  await stage('collect', () => collect(ctx, planned, { ask, shared }));
  await stage('parse', () => parse(ctx, planned));
  await using open = await openFitters(ctx, planned);
  const { subjects, references } = await stage('embed', () => embed(ctx, planned, open.fitters));
  const aligned = await stage('align', () =>
    align(ctx, planned, subjects, open.scoring, references),
  );
  const likened = await nameDimensions(ctx, subjects, aligned.references);
  const { naming } = planned;
  const named = naming
    ? await stage('name', () => askNames(ctx, planned, naming, likened, { ask, purse: shared }))
    : likened;
  const analyses = await stage('analyse', () => analyse(ctx, aligned.scores));
  const record = makeRunRecord(ctx, planned, {
    subjects: named,
    ...aligned,
    analyses,
    warnings,
    kernels: open.kernels,
  });
  await keepResults(ctx, record);
  await stage('report', () => report(ctx, record));
  return record;
}

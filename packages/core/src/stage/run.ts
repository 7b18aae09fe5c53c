import type { RunRecord } from '../contract/run-record.ts';
import type { StageName } from '../contract/stage-name.ts';
import { align } from './align/align.ts';
import { analyse } from './analyse.ts';
import { collect } from './collect.ts';
import { embed } from './embed.ts';
import { keepResults } from './keep-results.ts';
import { openFitters } from './open-fitters.ts';
import { parse } from './parse.ts';
import { plan } from './plan.ts';
import { report } from './report.ts';
import type { RunContext } from './run-context.ts';
import { makeRunRecord } from './make-run-record.ts';

/**
 * The pipeline, one line per verb. Every stage redoes only what its inputs changed; an abort lets
 * the stage stop cleanly and throws `INTERRUPTED`.
 */
export async function run(outer: RunContext): Promise<RunRecord> {
  const { ctx, warnings } = keepWarnings(outer);
  const stage = stages(ctx);
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

function stages(ctx: RunContext) {
  return async <T>(stage: StageName, work: () => Promise<T>): Promise<T> => {
    ctx.signal.throwIfAborted();
    ctx.emit({ type: 'stage-start', stage });
    const from = ctx.services.clock.monotonic();
    const result = await work();
    const seconds = (ctx.services.clock.monotonic() - from) / 1000;
    const reused = (result as { reused?: number } | undefined)?.reused ?? 0;
    ctx.emit({ type: 'stage-end', stage, seconds, reused });
    return result;
  };
}

// What was warned of on the way belongs in the report too.
function keepWarnings(outer: RunContext): { ctx: RunContext; warnings: Set<string> } {
  const warnings = new Set<string>();
  const emit: RunContext['emit'] = (event) => {
    if (event.type === 'warning') warnings.add(event.message);
    outer.emit(event);
  };
  return { ctx: { ...outer, emit }, warnings };
}

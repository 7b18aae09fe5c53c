import type { Analysis } from '../../contract/analysis.ts';
import type { AnalysisRun } from '../../contract/analysis-run.ts';
import { KindredError } from '../../contract/kindred-error.ts';
import { safeError } from '../../contract/safe-error.ts';
import { analyseFrame } from '../analyse-frame.ts';
import type { RunContext } from '../run-context.ts';
import { fillFrames } from './fill-frames.ts';
import type { ScoredTable } from './scored-table.ts';

/**
 * Runs every analysis on every outcome of a table. One that fails is warned of and the others go on;
 * where all fail, the first failure is thrown.
 */
export async function analyseTable(
  ctx: RunContext,
  scored: ScoredTable,
): Promise<readonly AnalysisRun[]> {
  if (ctx.experiment.analyses.length === 0) return [];
  const frames = await fillFrames(ctx, scored);
  const runs: AnalysisRun[] = [];
  let failure: KindredError | null = null;
  for (const use of ctx.experiment.analyses) {
    const analysis = await ctx.host.create<Analysis>('analysis', use);
    for (const [outcome, frame] of frames) {
      try {
        runs.push(await analyseFrame(ctx, use, analysis, frame, outcome));
      } catch (cause) {
        ctx.signal.throwIfAborted();
        failure ??= new KindredError(
          KindredError.is(cause) ? cause.code : 'ANALYSIS_FAILED',
          `Analysis "${use.id}" of ${outcome} failed: ${messageOf(cause, ctx)}`,
          { cause, location: use.at },
        );
        const message = `Analysis "${use.id}" of ${outcome} failed: ${messageOf(cause, ctx)}`;
        ctx.emit({ type: 'warning', message });
      }
    }
  }
  // Where nothing is left to report, what went wrong is the result.
  if (failure && runs.length === 0) throw failure;
  return runs;
}

function messageOf(cause: unknown, ctx: RunContext): string {
  const why = safeError(cause, ctx.services.mask);
  return why instanceof Error ? why.message : String(why);
}

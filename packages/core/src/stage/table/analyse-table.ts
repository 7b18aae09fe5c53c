import type { Analysis } from '../../contract/analysis.ts';
import type { AnalysisRun } from '../../contract/analysis-run.ts';
import type { KindredError } from '../../contract/kindred-error.ts';
import { analysisFailure } from '../analysis-failure.ts';
import { analyseFrame } from '../analyse-frame.ts';
import type { RunContext } from '../run-context.ts';
import { adjustFamilies } from '../family/adjust-families.ts';
import { fillFrames } from './fill-frames.ts';
import type { ScoredTable } from './scored-table.ts';

/**
 * Runs every analysis on every outcome of a table, then adjusts over declared families. One that fails
 * is warned of and the others go on; where all fail, the first failure is thrown.
 */
export async function analyseTable(
  ctx: RunContext,
  scored: ScoredTable,
): Promise<readonly AnalysisRun[]> {
  if (ctx.experiment.analyses.length === 0) return [];
  const frames = await fillFrames(ctx, scored);
  const runs: AnalysisRun[] = [];
  const failed: { id: string; outcome: string; error: KindredError }[] = [];
  for (const use of ctx.experiment.analyses) {
    const analysis = await ctx.host.create<Analysis>('analysis', use);
    for (const [outcome, frame] of frames) {
      try {
        runs.push(await analyseFrame(ctx, use, analysis, frame, outcome));
      } catch (cause) {
        failed.push({ id: use.id, outcome, error: analysisFailure(ctx, use, outcome, cause) });
      }
    }
  }
  // Where nothing is left to report, what went wrong is the result.
  if (failed.length > 0 && runs.length === 0) throw failed[0].error;
  return adjustFamilies(ctx, runs, failed);
}

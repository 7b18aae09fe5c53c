import type { Analysis } from '../../contract/analysis.ts';
import type { AnalysisRun } from '../../contract/analysis-run.ts';
import { analyseFrame } from '../analyse-frame.ts';
import type { RunContext } from '../run-context.ts';
import { fillFrames } from './fill-frames.ts';
import type { ScoredTable } from './scored-table.ts';

/** Runs every analysis on every outcome of a table. */
export async function analyseTable(
  ctx: RunContext,
  scored: ScoredTable,
): Promise<readonly AnalysisRun[]> {
  if (ctx.experiment.analyses.length === 0) return [];
  const frames = await fillFrames(ctx, scored);
  const runs: AnalysisRun[] = [];
  for (const use of ctx.experiment.analyses) {
    const analysis = await ctx.host.create<Analysis>('analysis', use);
    for (const [outcome, frame] of frames) {
      runs.push(await analyseFrame(ctx, use, analysis, frame, outcome));
    }
  }
  return runs;
}

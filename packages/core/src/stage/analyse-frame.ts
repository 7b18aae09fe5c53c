import type { Analysis } from '../contract/analysis.ts';
import type { AnalysisRun } from '../contract/analysis-run.ts';
import type { Frame } from '../contract/frame.ts';
import type { Use } from '../contract/use.ts';
import type { RunContext } from './run-context.ts';

/** Milliseconds between two events of progress: rounds may take less than one. */
const every = 250;

/** Runs one analysis on one outcome. */
export async function analyseFrame(
  ctx: RunContext,
  use: Use,
  analysis: Analysis,
  frame: Frame,
  outcome: string,
): Promise<AnalysisRun> {
  ctx.signal.throwIfAborted();
  const random = ctx.services.random.fork(`analyse/${use.id}/${outcome}`);
  const { clock } = ctx.services;
  let last = clock.monotonic();
  const onStep = (done: number, total: number): void => {
    if (clock.monotonic() - last < every) return;
    last = clock.monotonic();
    ctx.emit({ type: 'progress', stage: 'analyse', label: use.id, done, total });
  };
  const result = await analysis.run(frame, { outcome, random, signal: ctx.signal, onStep });
  ctx.emit({ type: 'analysis-end', id: use.id, outcome });
  return { id: use.id, use: use.use, outcome, frame, result };
}

import type { JudgmentTable } from '../../contract/judgment-table.ts';
import type { KernelSession } from '../../contract/kernel-session.ts';
import type { Metric } from '../../contract/metric.ts';
import { definedScore } from './defined-score.ts';
import type { PairScore } from './score-pair.ts';

/** Scores of a metric that reads one side's choices, on `draws` redrawn tables; nothing is refitted.
 * Null where a draw has no score. */
export async function redrawChoices(
  metric: Metric,
  pair: NonNullable<PairScore['compared']>,
  side: 'model' | 'reference',
  draws: number,
  redraw: (draw: number) => JudgmentTable,
  kernels: KernelSession,
): Promise<readonly (number | null)[]> {
  const scores: (number | null)[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const judgments = redraw(draw);
    const model = side === 'model' ? { ...pair.model, judgments } : pair.model;
    const reference = side === 'reference' ? { ...pair.reference, judgments } : pair.reference;
    scores.push((await definedScore(() => metric.score(model, reference, kernels))).value);
  }
  return scores;
}

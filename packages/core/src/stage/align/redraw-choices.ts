import type { JudgmentTable } from '../../contract/judgment-table.ts';
import type { KernelSession } from '../../contract/kernel-session.ts';
import type { Metric } from '../../contract/metric.ts';
import type { Representation } from '../../contract/representation.ts';
import type { PairScore } from './score-pair.ts';

/** Scores of a metric that reads choices, on `draws` redrawn tables; nothing is refitted. */
export async function redrawChoices(
  metric: Metric,
  pair: NonNullable<PairScore['compared']>,
  draws: number,
  redraw: (draw: number) => JudgmentTable,
  kernels: KernelSession,
): Promise<readonly number[]> {
  const scores: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const model: Representation = { ...pair.model, judgments: redraw(draw) };
    scores.push(await metric.score(model, pair.reference, kernels));
  }
  return scores;
}

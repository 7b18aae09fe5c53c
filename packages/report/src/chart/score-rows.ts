import type { Score } from '@kindred/core';
import { chartLabels } from './chart-labels.ts';

/** What a ranking's chart draws, one record a model in the order given; null is not there. */
export function scoreRows(scores: readonly Score[]) {
  const labels = chartLabels(scores.map(({ model }) => model));
  return scores.map((one, at) => ({
    rank: at + 1,
    model: labels.get(one.model)!,
    score: one.score.value,
    fixedLow: one.intervals.fixed.value?.low ?? null,
    fixedHigh: one.intervals.fixed.value?.high ?? null,
    newLow: one.intervals.generalisation.value?.low ?? null,
    newHigh: one.intervals.generalisation.value?.high ?? null,
    nullLow: one.nulls.items.value?.low ?? null,
    nullHigh: one.nulls.items.value?.high ?? null,
    responderLow: one.nulls.responder.value?.low ?? null,
    responderHigh: one.nulls.responder.value?.high ?? null,
    ceilingLow: one.ceilings.procedure.value?.lower ?? null,
    ceilingHigh: one.ceilings.procedure.value?.upper ?? null,
  }));
}

import type { Embedding } from '../contract/embedding.ts';
import { KindredError } from '../contract/kindred-error.ts';
import type { PlannedRun } from './planned-run.ts';
import type { RunContext } from './run-context.ts';

/** A model's features taken as its embedding, for respondents with `as: embedding`. */
export async function featureEmbedding(
  ctx: RunContext,
  planned: PlannedRun,
  model: string,
): Promise<Embedding> {
  const respondent = planned.respondents.get(model);
  if (!respondent?.features) {
    throw new KindredError(
      'MODEL_NO_FEATURES',
      `Model "${model}" has no features to use as an embedding; remove "as: embedding".`,
    );
  }
  const matrix = await respondent.features(planned.stimuli, {
    signal: ctx.signal,
    random: ctx.services.random.fork(`features/${model}`),
    log: ctx.services.log,
  });
  const { items, dimensions, values, similarity } = matrix;
  const weight = (k: number) =>
    items.reduce((sum, _, row) => sum + Math.abs(values[row * dimensions + k]), 0);
  return {
    items,
    dimensions,
    values,
    similarity,
    perDimension: Array.from({ length: dimensions }, (_, k) => ({
      weight: weight(k),
      label: null,
    })),
    fit: null,
    warnings: matrix.notes,
  };
}

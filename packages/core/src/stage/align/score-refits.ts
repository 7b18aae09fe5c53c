import type { Embedding } from '../../contract/embedding.ts';
import type { KernelSession } from '../../contract/kernel-session.ts';
import type { Metric } from '../../contract/metric.ts';
import type { Representation } from '../../contract/representation.ts';
import { keepInput } from '../keep-input.ts';
import { representationOf } from '../representation-of.ts';
import { definedScore } from './defined-score.ts';
import { sharedItems } from './shared-items.ts';

/** Scores of refitted embeddings against the reference of their draw; null for a refit without a score. */
export async function scoreRefits(
  metric: Metric,
  refits: readonly Embedding[],
  referenceOf: (draw: number) => Representation,
  kernels: KernelSession,
): Promise<readonly (number | null)[]> {
  const scores: (number | null)[] = [];
  for (const [draw, embedding] of refits.entries()) {
    const own = keepInput(representationOf(embedding, null), 'vectors');
    const pair = sharedItems(own, referenceOf(draw));
    const score = await definedScore(() => metric.score(pair.model, pair.reference, kernels));
    scores.push(score.value);
  }
  return scores;
}

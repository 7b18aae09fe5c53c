import type { Embedding } from '../../contract/embedding.ts';
import type { KernelSession } from '../../contract/kernel-session.ts';
import type { Metric } from '../../contract/metric.ts';
import type { Representation } from '../../contract/representation.ts';
import { keepInput } from '../keep-input.ts';
import { representationOf } from '../representation-of.ts';
import { definedScore } from './defined-score.ts';
import { sharedItems } from './shared-items.ts';

/** Scores of refitted embeddings against the same reference; refits without a score are left out. */
export async function scoreRefits(
  metric: Metric,
  refits: readonly Embedding[],
  reference: Representation,
  kernels: KernelSession,
): Promise<readonly number[]> {
  const scores: number[] = [];
  for (const embedding of refits) {
    const own = keepInput(representationOf(embedding, null), 'vectors');
    const pair = sharedItems(own, reference);
    const score = await definedScore(() => metric.score(pair.model, pair.reference, kernels));
    if (score.value !== null) scores.push(score.value);
  }
  return scores;
}

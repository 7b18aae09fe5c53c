import type { KernelSession } from '../../contract/kernel-session.ts';
import type { Metric } from '../../contract/metric.ts';
import type { Stated } from '../../contract/stated.ts';
import { keepInput } from '../keep-input.ts';
import { representationOf } from '../representation-of.ts';
import { definedScore } from './defined-score.ts';
import type { Refits } from './refits.ts';
import { sharedItems } from './shared-items.ts';

/** A metric between embeddings of two halves of one's judgments. */
export async function halvesScore(
  metric: Metric,
  refits: Refits,
  kernels: KernelSession,
): Promise<Stated<number>> {
  if (refits.halves.length < 2) return { value: null, reason: 'The halves were not fitted.' };
  if (!metric.inputs.reference.includes('vectors')) {
    return { value: null, reason: 'The metric does not compare two embeddings.' };
  }
  const [a, b] = refits.halves.map((half) => keepInput(representationOf(half, null), 'vectors'));
  const pair = sharedItems(a, b);
  return definedScore(() => metric.score(pair.model, pair.reference, kernels));
}

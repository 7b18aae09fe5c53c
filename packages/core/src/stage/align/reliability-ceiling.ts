import type { Ceiling } from '../../contract/ceiling.ts';
import type { KernelSession } from '../../contract/kernel-session.ts';
import type { Metric } from '../../contract/metric.ts';
import type { Representation } from '../../contract/representation.ts';
import type { Stated } from '../../contract/stated.ts';
import { definedCeiling } from './defined-ceiling.ts';
import { halvesCeiling } from './halves-ceiling.ts';
import { peopleCeiling } from './people-ceiling.ts';
import { repeatCeiling } from './repeat-ceiling.ts';

/**
 * What the reference's own noise allows a metric to reach, over the items compared. `halves` scores
 * embeddings of two halves of its judgments where it was learnt from judgments, else null.
 */
export async function reliabilityCeiling(
  metric: Metric,
  reference: Representation,
  halves: (() => Promise<Stated<number>>) | null,
  kernels: KernelSession,
): Promise<Stated<Ceiling>> {
  const { judgments, people } = reference;
  if (metric.bounded === 'repeats' && judgments) return repeatCeiling(judgments);
  if ((metric.bounded === 'people' || metric.bounded === 'correlation') && people) {
    return definedCeiling(() => peopleCeiling(metric, reference, people, kernels));
  }
  if (metric.bounded === 'correlation' && halves) return halvesCeiling(await halves());
  if (judgments || people || halves) {
    return {
      value: null,
      reason: 'No bound by the noise of a reference is known for this metric.',
    };
  }
  const reason = 'A point embedding, RDM or labelling says nothing of its own noise.';
  return { value: null, reason };
}

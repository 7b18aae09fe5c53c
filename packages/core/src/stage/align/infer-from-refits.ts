import type { KernelSession } from '../../contract/kernel-session.ts';
import type { Metric } from '../../contract/metric.ts';
import type { Representation } from '../../contract/representation.ts';
import type { Stated } from '../../contract/stated.ts';
import { nullDistributionOf } from '../../statistic/null-distribution-of.ts';
import { keepInput } from '../keep-input.ts';
import { representationOf } from '../representation-of.ts';
import type { Subject } from '../subject.ts';
import type { CeilingPoint } from './ceiling-curve.ts';
import { definedScore } from './defined-score.ts';
import { fixedInterval } from './fixed-interval.ts';
import type { Inference } from './inference.ts';
import { procedureCeiling } from './procedure-ceiling.ts';
import type { Refits } from './refits.ts';
import { scoreRefits } from './score-refits.ts';
import { sharedItems } from './shared-items.ts';

/** Null, interval, ceiling and reliability of a score that is read off a fitted embedding. */
export async function inferFromRefits(
  metric: Metric,
  subject: Subject,
  score: number,
  reference: Representation,
  refits: Refits,
  curve: readonly CeilingPoint[] | null,
  kernels: KernelSession,
): Promise<Inference> {
  const responders = await scoreRefits(metric, refits.responders, reference, kernels);
  const bootstraps = await scoreRefits(metric, refits.bootstraps, reference, kernels);
  const { fit } = subject.embedding!;
  return {
    responder:
      responders.length > 0
        ? { value: nullDistributionOf(score, responders, metric.direction) }
        : { value: null, reason: 'No refit on shuffled choices was asked for.' },
    fixed: metric.intervals.includes('judgments-refit')
      ? fixedInterval(score, bootstraps, 'bootstrap of triplets, refitted')
      : { value: null, reason: 'Refitting is not defined for this metric.' },
    procedure: procedureCeiling(
      curve,
      (fit?.test ?? fit?.validation)?.crossEntropy ?? null,
      metric.direction,
    ),
    splitHalf: await halves(metric, refits, kernels),
  };
}

async function halves(
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

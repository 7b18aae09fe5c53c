import type { KernelSession } from '../../contract/kernel-session.ts';
import type { Metric } from '../../contract/metric.ts';
import type { Random } from '../../contract/random.ts';
import type { Representation } from '../../contract/representation.ts';
import { nullDistributionOf } from '../../statistic/null-distribution-of.ts';
import { resampleJudgments } from '../resample-judgments.ts';
import type { Subject } from '../subject.ts';
import { unorderedTrials } from '../unordered-trials.ts';
import type { CeilingPoint } from './ceiling-curve.ts';
import { fixedInterval } from './fixed-interval.ts';
import { halvesScore } from './halves-score.ts';
import type { Inference } from './inference.ts';
import { procedureCeiling } from './procedure-ceiling.ts';
import type { Refits } from './refits.ts';
import { scoreRefits } from './score-refits.ts';

/** Null, interval, ceiling and reliability of a score that is read off a fitted embedding. */
export async function inferFromRefits(
  metric: Metric,
  subject: Subject,
  score: number,
  reference: Representation,
  refits: Refits,
  shared: Random,
  curve: readonly CeilingPoint[] | null,
  kernels: KernelSession,
): Promise<Inference> {
  // Where the reference is choices too, a bootstrap draws both anew.
  const { judgments } = reference;
  const groups = judgments && unorderedTrials(judgments);
  const redrawn = (draw: number) =>
    judgments && groups
      ? {
          ...reference,
          judgments: resampleJudgments(judgments, groups, shared.fork(`reference/${draw}`)),
        }
      : reference;
  const shuffled = await scoreRefits(metric, refits.responders, () => reference, kernels);
  const responders = shuffled.filter((score) => score !== null);
  const draws = await scoreRefits(metric, refits.bootstraps, redrawn, kernels);
  const bootstraps = draws.filter((score) => score !== null);
  const { fit } = subject.embedding!;
  return {
    responder:
      responders.length > 0
        ? { value: nullDistributionOf(score, responders, metric.direction) }
        : { value: null, reason: 'No refit on shuffled choices was asked for.' },
    fixed: metric.intervals.includes('judgments-refit')
      ? fixedInterval(score, bootstraps, 'bootstrap of triplets, refitted', metric.range)
      : { value: null, reason: 'Refitting is not defined for this metric.' },
    procedure: procedureCeiling(
      curve,
      (fit?.test ?? fit?.validation)?.crossEntropy ?? null,
      metric.direction,
    ),
    splitHalf: await halvesScore(metric, refits, kernels),
    draws: metric.intervals.includes('judgments-refit') ? draws : [],
  };
}

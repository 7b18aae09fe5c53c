import type { KernelSession } from '../../contract/kernel-session.ts';
import type { Metric } from '../../contract/metric.ts';
import type { Random } from '../../contract/random.ts';
import type { Representation } from '../../contract/representation.ts';
import { nullDistributionOf } from '../../statistic/null-distribution-of.ts';
import { keepInput } from '../keep-input.ts';
import { representationOf } from '../representation-of.ts';
import { definedScore } from './defined-score.ts';
import { itemNull } from './item-null.ts';
import type { ReferencePoint } from './reference-grid.ts';
import { sharedItems } from './shared-items.ts';

/** Permutations for a ceiling's own null: enough for its mean and 97.5 % quantile. */
export const ceilingPermutations = 200;

/** How well the reference's own answers align with it, at one lapse rate. */
export interface CeilingPoint {
  readonly law: ReferencePoint['law'];
  readonly lapse: number;
  /** Held-out cross-entropy of the fit, in nats. */
  readonly loss: number;
  readonly score: number;
  readonly nullMean: number;
  /** The null's 97.5 % quantile on the close side. */
  readonly nullBound: number;
}

/** Scores each fitted reference point against the reference, over the items of a comparison. */
export async function ceilingCurve(
  metric: Metric,
  reference: Representation,
  points: readonly ReferencePoint[],
  permutations: number,
  random: Random,
  kernels: KernelSession,
): Promise<readonly CeilingPoint[]> {
  const curve: CeilingPoint[] = [];
  for (const { law, lapse, embedding } of points) {
    const own = keepInput(representationOf(embedding, null), 'vectors');
    const pair = sharedItems(own, reference);
    const score = await definedScore(() => metric.score(pair.model, pair.reference, kernels));
    const loss = (embedding.fit?.test ?? embedding.fit?.validation)?.crossEntropy;
    if (score.value === null || loss === undefined) continue;
    const fork = random.fork(`${law}/${lapse}`);
    const draws = await itemNull(metric, pair.model, pair.reference, permutations, fork, kernels);
    const { mean, low, high } = nullDistributionOf(score.value, draws, metric.direction);
    const nullBound = metric.direction === 'larger-closer' ? high : low;
    curve.push({ law, lapse, loss, score: score.value, nullMean: mean, nullBound });
  }
  return curve;
}

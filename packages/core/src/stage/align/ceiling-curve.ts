import type { KernelSession } from '../../contract/kernel-session.ts';
import type { Metric } from '../../contract/metric.ts';
import type { Random } from '../../contract/random.ts';
import type { Representation } from '../../contract/representation.ts';
import { isotonic } from '../../statistic/isotonic.ts';
import { mean } from '../../statistic/mean.ts';
import { nullDistributionOf } from '../../statistic/null-distribution-of.ts';
import { keepInput } from '../keep-input.ts';
import { representationOf } from '../representation-of.ts';
import { definedScore } from './defined-score.ts';
import { itemNull } from './item-null.ts';
import type { ReferencePoint } from './reference-grid.ts';
import { sharedItems } from './shared-items.ts';

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

/**
 * Scores each fitted reference point against the reference, over the items of a comparison: the
 * mean over its fits. Losses are made to rise with the lapse rate (isotonic regression), as they do
 * in expectation.
 */
export async function ceilingCurve(
  metric: Metric,
  reference: Representation,
  points: readonly ReferencePoint[],
  permutations: number,
  random: Random,
  kernels: KernelSession,
): Promise<readonly CeilingPoint[]> {
  const curve: CeilingPoint[] = [];
  for (const { law, lapse, embeddings } of points) {
    const scores: number[] = [];
    const losses: number[] = [];
    const chance: number[] = [];
    for (const [draw, embedding] of embeddings.entries()) {
      const own = keepInput(representationOf(embedding, null), 'vectors');
      const pair = sharedItems(own, reference);
      const score = await definedScore(() => metric.score(pair.model, pair.reference, kernels));
      const loss = (embedding.fit?.test ?? embedding.fit?.validation)?.crossEntropy;
      if (score.value === null || loss === undefined) continue;
      scores.push(score.value);
      losses.push(loss);
      const fork = random.fork(`${law}/${lapse}/${draw}`);
      const share = Math.ceil(permutations / embeddings.length);
      chance.push(...(await itemNull(metric, pair.model, pair.reference, share, fork, kernels)));
    }
    if (scores.length === 0) continue;
    const score = mean(scores);
    const { mean: nullMean, low, high } = nullDistributionOf(score, chance, metric.direction);
    const nullBound = metric.direction === 'larger-closer' ? high : low;
    curve.push({ law, lapse, loss: mean(losses), score, nullMean, nullBound });
  }
  const laws = [...new Set(curve.map(({ law }) => law))];
  return laws.flatMap((law) => {
    const own = curve.filter((point) => point.law === law);
    const rising = isotonic(own.map(({ loss }) => loss));
    return own.map((point, at) => ({ ...point, loss: rising[at] }));
  });
}

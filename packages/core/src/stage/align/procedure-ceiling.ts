import type { Metric } from '../../contract/metric.ts';
import type { ProcedureCeiling } from '../../contract/procedure-ceiling.ts';
import type { Stated } from '../../contract/stated.ts';
import type { CeilingPoint } from './ceiling-curve.ts';

type AtLoss = Omit<CeilingPoint, 'loss'>;

/**
 * The ceiling for a model with a given held-out loss: on each law's curve the lapse rate at which
 * the reference's own fit is as uncertain as the model's, by linear interpolation between grid
 * points. `upper` is the best law's score, `lower` the worst's. A null curve was not asked for.
 */
export function procedureCeiling(
  curve: readonly CeilingPoint[] | null,
  loss: number | null,
  direction: Metric['direction'],
): Stated<ProcedureCeiling> {
  if (curve === null) {
    return {
      value: null,
      reason: 'Turned off under "inference": ceiling is false, or permutations are 0.',
    };
  }
  if (loss === null) {
    return { value: null, reason: 'The model has no held-out loss to match a lapse rate to.' };
  }
  if (curve.length === 0) {
    return {
      value: null,
      reason:
        'The reference could not answer: it has no geometry, knows none of the trials, or no fit of its answers has a score.',
    };
  }
  const sign = direction === 'larger-closer' ? 1 : -1;
  const laws = [...new Set(curve.map((point) => point.law))];
  const matched = laws
    .map((law) =>
      atLoss(
        curve.filter((point) => point.law === law),
        loss,
      ),
    )
    .toSorted((a, b) => sign * (a.score - b.score));
  const best = matched[matched.length - 1];
  const words = matched.map(
    ({ law, lapse, score }) => `${law}, ${percent(lapse)} guesses: ${score.toFixed(3)}`,
  );
  return {
    value: {
      lower: matched[0].score,
      upper: best.score,
      nullMean: best.nullMean,
      nullBound: best.nullBound,
      method: `the reference answers the same trials (${words.join('; ')})`,
    },
  };
}

function atLoss(curve: readonly CeilingPoint[], loss: number): AtLoss {
  const rising = curve.toSorted((a, b) => a.lapse - b.lapse);
  const above = rising.findIndex((point) => point.loss >= loss);
  if (above === 0) return rising[0];
  if (above === -1) return rising[rising.length - 1];
  const [from, to] = [rising[above - 1], rising[above]];
  const share = to.loss > from.loss ? (loss - from.loss) / (to.loss - from.loss) : 0;
  const mix = (a: number, b: number) => a + share * (b - a);
  return {
    law: from.law,
    lapse: mix(from.lapse, to.lapse),
    score: mix(from.score, to.score),
    nullMean: mix(from.nullMean, to.nullMean),
    nullBound: mix(from.nullBound, to.nullBound),
  };
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

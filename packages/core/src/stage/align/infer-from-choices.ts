import type { KernelSession } from '../../contract/kernel-session.ts';
import type { Metric } from '../../contract/metric.ts';
import type { Plan } from '../../contract/plan.ts';
import type { Random } from '../../contract/random.ts';
import type { Representation } from '../../contract/representation.ts';
import { effectiveWilson } from '../../statistic/effective-wilson.ts';
import { nullDistributionOf } from '../../statistic/null-distribution-of.ts';
import { answerTrials } from '../answer-trials.ts';
import { resampleJudgments } from '../resample-judgments.ts';
import { shuffleChoices } from '../shuffle-choices.ts';
import { similarityOf } from '../similarity-of.ts';
import { unorderedTrials } from '../unordered-trials.ts';
import type { CeilingPoint } from './ceiling-curve.ts';
import { ceilingPermutations } from './ceiling-permutations.ts';
import { definedScore } from './defined-score.ts';
import { fixedInterval } from './fixed-interval.ts';
import type { Inference } from './inference.ts';
import { itemNull } from './item-null.ts';
import { procedureCeiling } from './procedure-ceiling.ts';
import { redrawChoices } from './redraw-choices.ts';
import type { PairScore } from './score-pair.ts';

// Nothing is refitted, so a draw is cheap: `bootstraps` and `responders` only turn a figure off.
const resamples = 200;

/**
 * Null, interval and ceiling of a score that reads choices one by one, the model's own or, of vectors
 * without judgments, the reference's: nothing is refitted.
 */
export async function inferFromChoices(
  metric: Metric,
  score: number,
  pair: NonNullable<PairScore['compared']>,
  inference: Plan.Inference,
  /** `shared`: the same for every model, so that all are resampled alike. */
  { random, shared }: { readonly random: Random; readonly shared: Random },
  kernels: KernelSession,
): Promise<Inference> {
  const { permutations } = inference;
  const side = pair.model.judgments ? 'model' : 'reference';
  const table = pair[side].judgments!;
  const groups = unorderedTrials(table);
  const shuffled = await redrawChoices(
    metric,
    pair,
    side,
    inference.responders > 0 ? permutations : 0,
    (draw) => shuffleChoices(table, random.fork(`responder/${draw}`)),
    kernels,
  );
  const resampled = await redrawChoices(
    metric,
    pair,
    side,
    inference.bootstraps > 0 ? resamples : 0,
    (draw) => resampleJudgments(table, groups, shared.fork(`bootstrap/${draw}`)),
    kernels,
  );
  return {
    responder:
      defined(shuffled).length > 0
        ? { value: nullDistributionOf(score, defined(shuffled), metric.direction) }
        : {
            value: null,
            reason:
              shuffled.length > 0
                ? 'No shuffled table has a score.'
                : 'Responders or permutations are set to 0.',
          },
    fixed: shareInterval(metric, score, defined(resampled), {
      judgments: table.count,
      clusters: groups.count,
    }),
    procedure:
      side === 'reference'
        ? {
            value: null,
            reason: 'The reference is choices: there is no geometry to answer trials by.',
          }
        : procedureCeiling(
            inference.ceiling && permutations > 0
              ? await ownAnswers(
                  metric,
                  pair,
                  Math.min(permutations, ceilingPermutations),
                  random,
                  kernels,
                )
              : null,
            0,
            metric.direction,
          ),
    splitHalf: { value: null, reason: 'Choices are compared one by one; nothing is fitted.' },
    draws: resampled,
  };
}

const defined = (scores: readonly (number | null)[]) => scores.filter((score) => score !== null);

// A share near 0 or 1 has no symmetric interval; any other score takes the spread as it is.
function shareInterval(
  metric: Metric,
  score: number,
  resampled: readonly number[],
  counts: { readonly judgments: number; readonly clusters: number },
): Inference['fixed'] {
  const spread = fixedInterval(score, resampled, 'bootstrap of triplets', metric.range);
  if (spread.value === null || metric.range[0] !== 0 || metric.range[1] !== 1) return spread;
  return {
    value: effectiveWilson(score, spread.value.standardError, counts, {
      method: `Wilson at the effective number of judgments, bootstrap of triplets, ${resampled.length} draws`,
      estimand: spread.value.estimand,
    }),
  };
}

// The reference answering the very trials, without guesses: there is no fit whose loss to match.
async function ownAnswers(
  metric: Metric,
  pair: NonNullable<PairScore['compared']>,
  permutations: number,
  random: Random,
  kernels: KernelSession,
): Promise<readonly CeilingPoint[]> {
  const similarity = similarityOf(pair.reference);
  if (!similarity || permutations === 0) return [];
  const laws =
    pair.reference.vectors?.law === 'softmax'
      ? (['deterministic', 'softmax'] as const)
      : (['deterministic'] as const);
  const curve: CeilingPoint[] = [];
  for (const law of laws) {
    const fork = random.fork(`ceiling/${law}`);
    const judgments = answerTrials(pair.model.judgments!, similarity, law, 0, fork);
    const model: Representation = { ...pair.model, judgments };
    const scored = await definedScore(() => metric.score(model, pair.reference, kernels));
    const draws = await itemNull(metric, model, pair.reference, permutations, fork, kernels);
    if (scored.value === null || draws.length === 0) continue;
    const score = scored.value;
    const { mean, low, high } = nullDistributionOf(score, draws, metric.direction);
    const nullBound = metric.direction === 'larger-closer' ? high : low;
    curve.push({ law, lapse: 0, loss: 0, score, nullMean: mean, nullBound });
  }
  return curve;
}

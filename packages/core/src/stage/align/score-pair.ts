import type { Interval } from '../../contract/interval.ts';
import type { KernelSession } from '../../contract/kernel-session.ts';
import type { Metric } from '../../contract/metric.ts';
import type { NullDistribution } from '../../contract/null-distribution.ts';
import type { Random } from '../../contract/random.ts';
import type { Representation } from '../../contract/representation.ts';
import type { Stated } from '../../contract/stated.ts';
import { jackknifeInterval } from '../../statistic/jackknife-interval.ts';
import { judgedInterval } from '../../statistic/judged-interval.ts';
import { nullDistributionOf } from '../../statistic/null-distribution-of.ts';
import { inputOf } from '../input-of.ts';
import { keepInput } from '../keep-input.ts';
import { resampleJudgments } from '../resample-judgments.ts';
import { unorderedTrials } from '../unordered-trials.ts';
import { definedScore } from './defined-score.ts';
import { type ItemJackknife, itemJackknife } from './item-jackknife.ts';
import { itemNull } from './item-null.ts';
import { redrawChoices } from './redraw-choices.ts';
import { sharedItems } from './shared-items.ts';

const mostRefits = 200;
const judgedDraws = 60;

/** What two representations alone can say: no judgment is drawn anew and nothing is refitted. */
export interface PairScore {
  readonly score: Stated<number>;
  readonly items: number;
  readonly itemNull: Stated<NullDistribution>;
  readonly generalisation: Stated<Interval>;
  /** Scores with parts of the items left out, as the jackknife takes them; null: not defined. */
  readonly without: Float64Array | null;
  /** Both sides as compared: shared items, and the one part the metric reads. Null: undefined. */
  readonly compared: { readonly model: Representation; readonly reference: Representation } | null;
}

/** Scores a model against a reference with the item null and the interval over items. */
export async function scorePair(
  given: Metric,
  model: Representation,
  reference: Representation,
  ctx: {
    readonly kernels: KernelSession;
    readonly random: Random;
    readonly permutations: number;
    /** Decides which items are left out together; by default of `random`. */
    readonly shared?: Random;
  },
): Promise<PairScore> {
  const read = inputOf(given.inputs.model, model);
  const against = inputOf(given.inputs.reference, reference);
  if (!read) return undefinedPair(`The model has no ${given.inputs.model.join(' or ')}.`, 0);
  if (!against) {
    return undefinedPair(`The reference has no ${given.inputs.reference.join(' or ')}.`, 0);
  }
  const pair = sharedItems(keepInput(model, read), keepInput(reference, against));
  const items = pair.model.items.length;
  if (items < 3) {
    const few = ['No item is', 'Only 1 item is', 'Only 2 items are'][items];
    return undefinedPair(`${few} known to both sides.`, items);
  }
  const metric = given.exact?.(pair.model, pair.reference) ?? given;
  const score = await definedScore(() => metric.score(pair.model, pair.reference, ctx.kernels));
  if (score.value === null) return undefinedPair(score.reason, items);
  return {
    score,
    items,
    compared: pair,
    itemNull: await permutationNull(metric, pair, score.value, ctx),
    ...(await leaveOut(metric, pair, score.value, ctx)),
  };
}

function undefinedPair(reason: string, items: number): PairScore {
  const stated = { value: null, reason };
  return {
    score: stated,
    items,
    itemNull: stated,
    generalisation: stated,
    without: null,
    compared: null,
  };
}

async function permutationNull(
  metric: Metric,
  pair: NonNullable<PairScore['compared']>,
  observed: number,
  ctx: {
    readonly kernels: KernelSession;
    readonly random: Random;
    readonly permutations: number;
  },
): Promise<Stated<NullDistribution>> {
  if (metric.exchangeable === 'choices') {
    const reason = 'Chance moves choices, not items: see the responder null.';
    return { value: null, reason };
  }
  if (ctx.permutations === 0) return { value: null, reason: 'Permutations are set to 0.' };
  const random = ctx.random.fork('item-null');
  const { model, reference } = pair;
  // Each draw fits everything anew: enough for a p value of .005, not for hours.
  const count =
    metric.exchangeable === 'refit' ? Math.min(ctx.permutations, mostRefits) : ctx.permutations;
  const draws = await itemNull(metric, model, reference, count, random, ctx.kernels);
  if (draws.length === 0) {
    return { value: null, reason: 'With its items permuted the model has no score.' };
  }
  return { value: nullDistributionOf(observed, draws, metric.direction) };
}

async function leaveOut(
  metric: Metric,
  pair: NonNullable<PairScore['compared']>,
  observed: number,
  ctx: { readonly kernels: KernelSession; readonly random: Random; readonly shared?: Random },
): Promise<Pick<PairScore, 'generalisation' | 'without'>> {
  const none = (reason: string) => ({ generalisation: { value: null, reason }, without: null });
  if (!metric.intervals.includes('items')) {
    return none('Leaving out items is not defined for this metric.');
  }
  if (pair.model.items.length < 4) {
    return none('Too few items to leave one out.');
  }
  let left: ItemJackknife | null = null;
  const last = await definedScore(async () => {
    left = await itemJackknife(metric, pair.model, pair.reference, {
      ...ctx,
      random: (ctx.shared ?? ctx.random).fork('item-groups'),
    });
    return left.without[left.without.length - 1];
  });
  if (!left) return none(`With an item left out: ${last.reason}`);
  const { without, pairs } = left as ItemJackknife;
  const { length } = pair.model.items;
  const side = pair.reference.judgments ? 'reference' : 'model';
  const table = pair[side].judgments;
  if (!table) {
    const value = jackknifeInterval(observed, without, length, metric.range, pairs);
    return { generalisation: { value }, without };
  }
  const fork = (ctx.shared ?? ctx.random).fork('item-judgments');
  const triplets = unorderedTrials(table);
  const draw = (at: number) => resampleJudgments(table, triplets, fork.fork(`${at}`));
  const drawn = await redrawChoices(metric, pair, side, judgedDraws, draw, ctx.kernels);
  const draws = drawn.filter((score) => score !== null);
  if (draws.length < 3) return none('Fewer than three bootstraps of the judgments gave a score.');
  const value = judgedInterval(observed, { without, pairs }, draws, length, metric.range);
  return { generalisation: { value }, without };
}

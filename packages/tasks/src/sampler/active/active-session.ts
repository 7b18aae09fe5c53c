import {
  type Judgment,
  KindredError,
  type SamplerContext,
  type SamplingSession,
  type TrialDesign,
} from '@kindred/core';
import { distinctTrials } from '../distinct-trials.ts';
import { shownOrders } from '../shown-orders.ts';
import { type AskedTrials, askedIn, askedTrials } from './asked-trials.ts';
import { type ChooseSettings, chooseTrials } from './choose-trials.ts';
import { choicesOf } from './choices.ts';
import { crowdKernel } from './crowd-kernel.ts';
import { fitPoints } from './fit-points.ts';
import { heldOutInterval } from './held-out-interval.ts';
import { randomTrials } from './random-trials.ts';

/** Quasi-Newton steps of a round's fit: enough for the order of distances, whatever the scale. */
const steps = 100;

/** Checked options of the sampler. */
export interface ActiveSettings extends ChooseSettings {
  readonly count: 'auto' | number;
  readonly burnIn: 'auto' | number;
  readonly round: 'auto' | number;
  readonly holdout: number;
  readonly dimensions: number;
  readonly mu: number;
  readonly stop?: { readonly width: number };
}

/**
 * Rounds of trials for one model. The first is random; every other one is chosen by points fitted to
 * all answers outside the hold-out, with as large a share of the hold-out, which is drawn before any
 * answer: what choosing leaves over is easier than chance. Ends at `count`
 * trials, at the wanted width, where nothing can be read, and where no trial is left.
 */
export function activeSession(ctx: SamplerContext, settings: ActiveSettings): SamplingSession {
  const { stimuli, task, signal } = ctx;
  const { holdout, dimensions, mu, stop } = settings;
  const n = stimuli.length;
  const all = distinctTrials(n, task.structure, task.arity);
  const most = settings.count === 'auto' ? Math.min(ctx.autoCount(), all.size) : settings.count;
  if (most > all.size) {
    throw new KindredError(
      'SAMPLER_COUNT',
      `count is ${most}, but ${n} stimuli give only ${all.size} distinct trials; lower count or write "auto".`,
    );
  }
  const place = new Map(stimuli.map(({ id }, index) => [id, index]));
  const draw = ctx.random.fork('order').uint32();
  // At most half of all triplets, so that others are left to choose from.
  const heldOut = Math.min(Math.ceil(holdout * most), Math.floor((n * (n - 1) * (n - 2)) / 12));
  /** The hold-out still to be asked, kept out of all other trials from the start: its place in `asked`. */
  const reserve = (asked: AskedTrials) =>
    randomTrials(all, 'hold-out', heldOut - asked.heldOut, asked, ctx.random.fork('hold-out'));
  const split = (count: number) => {
    const held = Math.round(holdout * count);
    return { held, free: count - held };
  };
  const burnIn = settings.burnIn === 'auto' ? 10 * n : settings.burnIn;
  const first = Math.min(most, Math.ceil(burnIn / (1 - holdout)));
  const round = settings.round === 'auto' ? Math.max(n, Math.ceil(most / 20)) : settings.round;

  const design = (trial: readonly number[], use: 'any' | 'hold-out'): TrialDesign => {
    const rank = (trial[0] * n + Math.min(trial[1], trial[2])) * n + Math.max(trial[1], trial[2]);
    const [shown] = shownOrders(trial, rank, task.structure, 'random', draw);
    return {
      stimuli: shown.map((index) => stimuli[index].id),
      repeat: 0,
      participant: null,
      orderKnown: true,
      use,
    };
  };

  async function* begin(): AsyncGenerator<TrialDesign> {
    const { held, free } = split(first);
    const asked = askedTrials(n);
    const honest = reserve(asked).slice(0, held);
    const others = randomTrials(all, 'any', free, asked, ctx.random.fork('any'));
    const designs = [
      ...honest.map((trial) => design(trial, 'hold-out')),
      ...others.map((trial) => design(trial, 'any')),
    ];
    // Mixed, so that a budget that ends the round cuts both.
    yield* ctx.random.fork('first').shuffle(designs);
  }

  async function* goOn(judgments: readonly Judgment[]): AsyncGenerator<TrialDesign> {
    const asked = askedIn(judgments, place);
    const left = most - asked.count;
    const choices = choicesOf(judgments, place, 'any');
    if (left <= 0 || choices.count === 0) return;
    // Of what was asked, so that a run that was interrupted draws the same again.
    const random = ctx.random.fork(`round after ${asked.count}`);
    const points = await ctx.compute((kernels) =>
      fitPoints(choices, { items: n, dimensions, mu, steps }, kernels, random.fork('fit'), signal),
    );
    const kernel = crowdKernel(points, dimensions, mu);
    if (stop) {
      const interval = heldOutInterval(kernel, choicesOf(judgments, place, 'hold-out'));
      if (interval && interval[1] - interval[0] <= stop.width) return;
    }
    const { held, free } = split(Math.min(left, round));
    for (const trial of reserve(asked).slice(0, held)) yield design(trial, 'hold-out');
    const chosen = chooseTrials(kernel, choices, free, settings, asked, random.fork('choose'));
    for (const trial of chosen) {
      signal.throwIfAborted();
      yield design(trial, 'any');
    }
  }

  return {
    rounds: 'many',
    expected: { min: first, max: most },
    next: (judgments) => (judgments.length === 0 ? begin() : goOn(judgments)),
  };
}

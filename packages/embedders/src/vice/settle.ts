import { type Embedding, KindredError, viceEpoch, viceLoss } from '@kindred/core';
import type { FitContext } from '../fit-context.ts';
import { initialNuisance } from '../initial-nuisance.ts';
import type { UploadedChoices } from '../upload-choices.ts';
import { keptDimensions } from './kept-dimensions.ts';
import type { Prior } from './prior.ts';
import type { ViceSchedule } from './vice-schedule.ts';

type Fit = NonNullable<Embedding['fit']>;

/** The law to fit, as `ViceEpochSignature` has it. */
export interface ViceLaw {
  readonly items: number;
  readonly dimensions: number;
  readonly options: 2 | 3;
  readonly fitPosition: number;
  readonly fitLapse: number;
}

/** A posterior that has come to rest. */
export interface Settled extends Pick<Fit, 'curve' | 'steps'> {
  readonly prior: Prior;
  readonly parameters: Float64Array;
  readonly nuisance: Float64Array;
  /** Dimensions that hold items, of `parameters`. */
  readonly kept: readonly number[];
  /** Mean −ln P plus complexity, as met in the last pass. */
  readonly objective: number;
  readonly stopped: 'stable' | 'max-steps';
}

/** Draws behind each point of the validation curve. */
const glance = 5;

/**
 * Passes at constant steps until the number of kept dimensions has not changed for a window (0 does
 * not count as found), then the passes of falling steps.
 */
export async function settle(
  start: Float64Array,
  { train, validation }: { train: UploadedChoices; validation: UploadedChoices | null },
  law: ViceLaw,
  prior: Prior,
  schedule: ViceSchedule & { readonly leastItems: number },
  { kernels, random, signal, ...ctx }: FitContext,
): Promise<Settled> {
  const { epochs, batch, burnIn, window, anneal, leastItems } = schedule;
  const perPass = Math.ceil(train.stimuli.length / 3 / batch);
  const parameters = await kernels.upload(start);
  const first = await kernels.upload(new Float64Array(start.length));
  const second = await kernels.upload(new Float64Array(start.length));
  const nuisance = await kernels.upload(initialNuisance(law.options));
  try {
    const curve: { step: number; train: number; validation: number | null }[] = [];
    let step = 0;
    const pass = async (rate: number, passes: number) => {
      signal.throwIfAborted();
      const made = await kernels.run(
        viceEpoch,
        { parameters, first, second, nuisance, ...train },
        {
          ...law,
          ...prior,
          rate,
          batch,
          step,
          totalSteps: step + perPass,
          seed: random.fork(`pass/${curve.length + 1}`).uint32(),
          published: 1,
        },
      );
      step += made.taken;
      const loss =
        validation &&
        (
          await kernels.run(
            viceLoss,
            { parameters, nuisance, ...validation },
            { ...law, samples: glance, seed: random.fork('glance').uint32() },
          )
        ).loss;
      check(made.loss + made.complexity, made.loss, law.options);
      curve.push({ step, train: made.loss, validation: loss });
      ctx.onStep?.(step, passes * perPass, made.loss);
      return made.loss + made.complexity;
    };
    const kept = async () =>
      keptDimensions(await kernels.download(parameters), law.items, law.dimensions, leastItems);

    let objective = 0;
    let count = 0;
    let since = 0;
    while (curve.length < epochs && (count === 0 || curve.length - since < window)) {
      objective = await pass(schedule.rate, epochs + anneal);
      const { length } = curve.length > burnIn ? await kept() : [];
      if (length === count) continue;
      count = length;
      since = curve.length;
    }
    const passes = curve.length + anneal;
    for (let k = 0; k < anneal; k++)
      objective = await pass(
        (schedule.rate / 2) * (1 + Math.cos((Math.PI * (k + 0.5)) / anneal)),
        passes,
      );
    return {
      prior,
      parameters: await kernels.download(parameters),
      nuisance: await kernels.download(nuisance),
      kept: await kept(),
      objective,
      curve,
      steps: step,
      stopped: count > 0 && passes - anneal - since >= window ? 'stable' : 'max-steps',
    };
  } finally {
    kernels.release(parameters, first, second, nuisance);
  }
}

function check(objective: number, loss: number, options: number): void {
  if (!Number.isFinite(objective))
    throw new KindredError(
      'EMBEDDER_NOT_FINITE',
      'The VICE fit lost its numbers: lower "rate", and look for weights that are not finite',
    );
  if (loss > 3 * Math.log(options))
    throw new KindredError(
      'EMBEDDER_DIVERGED',
      'The VICE fit predicts its own judgments far worse than chance: lower "rate"',
    );
}

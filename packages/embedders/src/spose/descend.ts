import { type Embedding, KindredError, sposeEpoch, sposeLoss } from '@kindred/core';
import type { ChoiceArrays } from '../choice-arrays.ts';
import type { FitContext } from '../fit-context.ts';
import { initialNuisance } from '../initial-nuisance.ts';

type Fit = NonNullable<Embedding['fit']>;

export interface Descent extends Pick<Fit, 'curve' | 'steps'> {
  readonly lambda: number;
  /** Of the epoch with the best validation loss; without validation, of the last. */
  readonly vectors: Float64Array;
  readonly loss: number | null;
  readonly stopped: 'validation' | 'max-steps';
}

/** All epochs of one fit from `start`. `stopped` is `validation` where an earlier epoch was best. */
export async function descend(
  start: Float64Array,
  train: ChoiceArrays,
  validation: ChoiceArrays | null,
  law: { readonly items: number; readonly dimensions: number; readonly options: number } & {
    readonly lambda: number;
    readonly rate: number;
    readonly batch: number;
  },
  epochs: number,
  { kernels, random, signal, ...ctx }: FitContext,
): Promise<Descent> {
  const trials = train.stimuli.length / 3;
  const totalSteps = epochs * Math.ceil(trials / law.batch);
  const vectors = await kernels.upload(start);
  const first = await kernels.upload(new Float64Array(start.length));
  const second = await kernels.upload(new Float64Array(start.length));
  const nuisance = await kernels.upload(initialNuisance(law.options));
  const stimuli = await kernels.upload(train.stimuli);
  const choices = await kernels.upload(train.choices);
  const weights = await kernels.upload(train.weights);
  const scalars = { ...law, published: 0, fitPosition: 0, fitLapse: 0 };
  try {
    const curve: { step: number; train: number; validation: number | null }[] = [];
    let best = { loss: Infinity, epoch: 0, vectors: start };
    let step = 0;
    for (let epoch = 1; epoch <= epochs; epoch++) {
      signal.throwIfAborted();
      const made = await kernels.run(
        sposeEpoch,
        { vectors, first, second, nuisance, stimuli, choices, weights },
        { ...scalars, step, totalSteps, seed: random.fork(`order/${epoch}`).uint32() },
      );
      if (!Number.isFinite(made.loss)) throw diverged();
      step += made.taken;
      const loss = validation
        ? (await kernels.run(sposeLoss, { vectors, nuisance, ...validation }, scalars)).loss
        : null;
      if (loss !== null && !Number.isFinite(loss)) throw diverged();
      curve.push({ step, train: made.loss, validation: loss });
      ctx.onStep?.(step, totalSteps, made.loss);
      if (loss === null ? epoch === epochs : loss < best.loss)
        best = { loss: loss ?? Infinity, epoch, vectors: await kernels.download(vectors) };
    }
    return {
      lambda: law.lambda,
      vectors: best.vectors,
      loss: validation ? best.loss : null,
      curve,
      steps: step,
      stopped: best.epoch < epochs ? 'validation' : 'max-steps',
    };
  } finally {
    kernels.release(vectors, first, second, nuisance, stimuli, choices, weights);
  }
}

function diverged(): KindredError {
  return new KindredError(
    'EMBEDDER_NOT_FINITE',
    'The SPoSE fit lost its numbers: lower "rate", and look for weights that are not finite',
  );
}

import { type Embedding, KindredError, sposeEpoch, sposeLoss } from '@kindred/core';
import type { FitContext } from '../fit-context.ts';
import { initialNuisance } from '../initial-nuisance.ts';
import type { UploadedChoices } from '../upload-choices.ts';
import type { Schedule } from './schedule.ts';

type Fit = NonNullable<Embedding['fit']>;

/** The law to fit, as `SposeEpochSignature` has it. */
export interface SposeLaw {
  readonly items: number;
  readonly dimensions: number;
  readonly options: 2 | 3;
  readonly fitPosition: number;
  readonly fitLapse: number;
}

export interface Descent extends Pick<Fit, 'curve' | 'steps'> {
  readonly lambda: number;
  /** Of the epoch that is given, none below 0. */
  readonly vectors: Float64Array;
  readonly nuisance: Float64Array;
  /** Its validation loss. */
  readonly loss: number | null;
  readonly stopped: 'validation' | 'max-steps';
}

interface Best extends Pick<Descent, 'vectors' | 'nuisance' | 'loss'> {
  readonly epoch: number;
}

/**
 * All epochs of one fit from `start`. With patience and validation it gives the epoch of the best
 * validation loss, else the last.
 */
export async function descend(
  start: Float64Array,
  { train, validation }: { train: UploadedChoices; validation: UploadedChoices | null },
  law: SposeLaw & { readonly lambda: number },
  schedule: Schedule,
  { kernels, random, signal, ...ctx }: FitContext,
): Promise<Descent> {
  const { epochs, batch, rate, patience } = schedule;
  const trials = train.stimuli.length / 3;
  const published = schedule.published ? 1 : 0;
  const perEpoch = published ? Math.floor(trials / batch) : Math.ceil(trials / batch);
  const totalSteps = epochs * perEpoch;
  const choosing = validation !== null && Number.isFinite(patience);
  const wait = choosing ? patience : Infinity;
  const vectors = await kernels.upload(start);
  const first = await kernels.upload(new Float64Array(start.length));
  const second = await kernels.upload(new Float64Array(start.length));
  const nuisance = await kernels.upload(initialNuisance(law.options));
  const read = async () => ({
    vectors: (await kernels.download(vectors)).map(Math.abs),
    nuisance: await kernels.download(nuisance),
  });
  try {
    const curve: { step: number; train: number; validation: number | null }[] = [];
    let best: Best = { loss: null, epoch: 0, vectors: start, nuisance: new Float64Array(0) };
    let step = 0;
    for (let epoch = 1; epoch <= epochs && epoch - best.epoch <= wait; epoch++) {
      signal.throwIfAborted();
      const made = await kernels.run(
        sposeEpoch,
        { vectors, first, second, nuisance, ...train },
        {
          ...law,
          rate,
          batch,
          step,
          totalSteps,
          published,
          seed: random.fork(`order/${epoch}`).uint32(),
        },
      );
      step += made.taken;
      const loss = validation
        ? (await kernels.run(sposeLoss, { vectors, nuisance, ...validation }, law)).loss
        : null;
      if (!Number.isFinite(made.loss) || (loss !== null && !Number.isFinite(loss)))
        throw new KindredError(
          'EMBEDDER_NOT_FINITE',
          'The SPoSE fit lost its numbers: lower "rate" or "lambda", and look for weights that are not finite',
        );
      curve.push({ step, train: made.loss, validation: loss });
      ctx.onStep?.(step, totalSteps, made.loss);
      if (choosing ? loss! < (best.loss ?? Infinity) : epoch === epochs)
        best = { loss, epoch, ...(await read()) };
    }
    if (curve.at(-1)!.train > Math.log(law.options) + worse)
      throw new KindredError(
        'EMBEDDER_DIVERGED',
        'The SPoSE fit predicts its own judgments worse than chance: lower "rate"',
      );
    return {
      lambda: law.lambda,
      vectors: best.vectors,
      nuisance: best.nuisance,
      loss: best.loss,
      curve,
      steps: step,
      stopped: best.epoch < epochs ? 'validation' : 'max-steps',
    };
  } finally {
    kernels.release(vectors, first, second, nuisance);
  }
}

/** Nats above chance at which the last pass over the training judgments is no fit. */
const worse = 0.1;

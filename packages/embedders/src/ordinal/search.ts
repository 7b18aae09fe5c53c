import {
  type Embedding,
  KindredError,
  ordinalLoss,
  ordinalStateLength,
  ordinalSteps,
} from '@kindred/core';
import type { FitContext } from '../fit-context.ts';
import type { OrdinalScalars } from './ordinal-scalars.ts';
import type { UploadedPairs } from './upload-pairs.ts';

type Fit = NonNullable<Embedding['fit']>;

/** Steps between two looks at the validation loss. */
const stride = 4;
/** Relative improvements of the validation loss smaller than this are noise. */
const better = 1e-5;

/** What one start led to. */
export interface Search extends Pick<Fit, 'curve' | 'stopped' | 'steps'> {
  /** The best met by validation; without validation, the last. */
  readonly parameters: Float64Array;
  /** Mean loss of all judgments a fit may see, training and validation, by their weight. */
  readonly loss: number;
}

/** Steps until validation, convergence or the limit ends it. */
export async function search(
  start: Float64Array,
  train: UploadedPairs,
  validation: UploadedPairs | null,
  scalars: OrdinalScalars,
  /** Share of validation in the weight of all judgments. */
  share: number,
  limits: { readonly maxSteps: number; readonly patience: number; readonly advice: string },
  { kernels, signal, ...ctx }: FitContext,
): Promise<Search> {
  const parameters = await kernels.upload(start);
  const state = await kernels.upload(new Float64Array(ordinalStateLength(start.length)));
  const unseen = async (): Promise<number> => {
    const arrays = { parameters, ...validation! };
    return (await kernels.run(ordinalLoss, arrays, { ...scalars, slope: 1 })).loss;
  };
  try {
    const curve: { step: number; train: number; validation: number | null }[] = [];
    let best = { loss: Infinity, train: Infinity, step: 0, parameters: start };
    let last = Infinity;
    let step = 0;
    let stopped: Fit['stopped'] = 'max-steps';
    while (step < limits.maxSteps) {
      signal.throwIfAborted();
      const steps = Math.min(stride, limits.maxSteps - step);
      const made = await kernels.run(
        ordinalSteps,
        { parameters, state, ...train },
        { ...scalars, steps },
      );
      if (!Number.isFinite(made.loss)) throw notFinite(limits.advice);
      step += made.taken;
      last = made.loss;
      const loss = validation && (await unseen());
      curve.push({ step, train: last, validation: loss });
      ctx.onStep?.(step, limits.maxSteps, last);
      if (loss !== null && (loss < best.loss * (1 - better) || best.loss === Infinity))
        best = { loss, train: last, step, parameters: await kernels.download(parameters) };
      if (made.converged || made.taken === 0) stopped = 'converged';
      else if (loss !== null && step - best.step >= limits.patience) stopped = 'validation';
      else continue;
      break;
    }
    return validation
      ? {
          parameters: best.parameters,
          loss: (1 - share) * best.train + share * best.loss,
          curve,
          stopped,
          steps: step,
        }
      : {
          parameters: await kernels.download(parameters),
          loss: last,
          curve,
          stopped,
          steps: step,
        };
  } finally {
    kernels.release(parameters, state);
  }
}

function notFinite(advice: string): KindredError {
  return new KindredError(
    'EMBEDDER_NOT_FINITE',
    `The fit lost its numbers: ${advice}, and look for weights that are not finite`,
  );
}

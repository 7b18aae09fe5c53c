import {
  type Embedding,
  KindredError,
  ordinalLoss,
  ordinalStateLength,
  ordinalSteps,
} from '@kindred/core';
import type { FitContext } from '../fit-context.ts';
import type { PairTrials } from './pair-trials.ts';

type Fit = NonNullable<Embedding['fit']>;

/** Steps between two looks at the validation loss. */
const stride = 4;
/** Improvements of the validation loss smaller than this are noise. */
const better = 1e-5;

/** Steps until validation, convergence or the limit ends it; gives the best parameters met. */
export async function search(
  start: Float64Array,
  train: PairTrials,
  validation: PairTrials | null,
  law: { readonly items: number; readonly dimensions: number; readonly options: number } & {
    readonly law: number;
    readonly shape: number;
    readonly fitPosition: number;
    readonly fitLapse: number;
  },
  limits: { readonly maxSteps: number; readonly patience: number; readonly advice: string },
  { kernels, signal, ...ctx }: FitContext,
): Promise<{ parameters: Float64Array } & Pick<Fit, 'curve' | 'stopped' | 'steps'>> {
  const upload = async (data: PairTrials) => ({
    pairs: await kernels.upload(data.pairs),
    trials: await kernels.upload(data.trials),
    choices: await kernels.upload(data.choices),
    weights: await kernels.upload(data.weights),
  });
  const parameters = await kernels.upload(start);
  const state = await kernels.upload(new Float64Array(ordinalStateLength(start.length)));
  const seen = await upload(train);
  const unseen = validation && (await upload(validation));
  try {
    const curve: { step: number; train: number; validation: number | null }[] = [];
    let best = { loss: Infinity, step: 0, parameters: start };
    let step = 0;
    let stopped: Fit['stopped'] = 'max-steps';
    while (step < limits.maxSteps) {
      signal.throwIfAborted();
      const steps = Math.min(stride, limits.maxSteps - step);
      const made = await kernels.run(
        ordinalSteps,
        { parameters, state, ...seen },
        { ...law, steps },
      );
      if (!Number.isFinite(made.loss)) throw diverged(limits.advice);
      step += made.taken;
      const loss = unseen
        ? (await kernels.run(ordinalLoss, { parameters, ...unseen }, { ...law, slope: 1 })).loss
        : null;
      curve.push({ step, train: made.loss, validation: loss });
      ctx.onStep?.(step, limits.maxSteps, made.loss);
      if (loss !== null && loss < best.loss - better)
        best = { loss, step, parameters: await kernels.download(parameters) };
      if (made.converged || made.taken === 0) stopped = 'converged';
      else if (loss !== null && step - best.step >= limits.patience) stopped = 'validation';
      else continue;
      break;
    }
    const found = unseen ? best.parameters : await kernels.download(parameters);
    return { parameters: found, curve, stopped, steps: step };
  } finally {
    kernels.release(parameters, state, ...Object.values(seen), ...Object.values(unseen ?? {}));
  }
}

function diverged(advice: string): KindredError {
  return new KindredError(
    'EMBEDDER_NOT_FINITE',
    `The fit lost its numbers: ${advice}, and look for weights that are not finite`,
  );
}

import {
  type Embedding,
  type JudgmentSplits,
  KindredError,
  type OptionsOf,
  viceLoss,
} from '@kindred/core';
import { chanceWarning } from '../chance-warning.ts';
import { choiceOptions } from '../choice-options.ts';
import { fewTrialsWarning } from '../few-trials-warning.ts';
import { figuresOf } from '../figures-of.ts';
import type { FitContext } from '../fit-context.ts';
import { fittedNuisance } from '../fitted-nuisance.ts';
import { noTrials } from '../no-trials.ts';
import { nuisanceOf } from '../ordinal/nuisance-of.ts';
import { uploadChoices, type UploadedChoices } from '../upload-choices.ts';
import { choosePrior } from './choose-prior.ts';
import { cutPosterior } from './cut-posterior.ts';
import { initialPosterior } from './initial-posterior.ts';
import { settle } from './settle.ts';
import type { viceOptions } from './vice-options.ts';
import { viceScheduleOf } from './vice-schedule.ts';

/** Nats of validation loss that pruned dimensions may cost unsaid. */
const much = 0.02;

/** Fits the VICE law; see {@link vice}. */
export async function fitVice(
  splits: JudgmentSplits,
  given: OptionsOf<typeof viceOptions>,
  ctx: FitContext,
): Promise<Embedding> {
  const began = ctx.clock.monotonic();
  const { kernels } = ctx;
  const { items } = splits.train;
  const { dimensions, samples } = given;
  const options = choiceOptions(splits.train);
  const schedule = {
    ...viceScheduleOf(given, splits.train.count, splits.train.items.length),
    leastItems: given.leastItems,
  };
  const fitted = fittedNuisance(given, splits.train);
  const law = { items: items.length, dimensions, options, ...fitted.scalars };
  const start = initialPosterior(items, dimensions, schedule.lnScale, ctx.random);
  const train = await uploadChoices(kernels, splits.train);
  if (!train) throw noTrials();
  const validation = await uploadChoices(kernels, splits.validation);
  const test = await uploadChoices(kernels, splits.test);
  try {
    const seed = ctx.random.fork('predict').uint32();
    const predict = (choices: UploadedChoices, parameters: Float64Array, nuisance: Float64Array) =>
      kernels.run(
        viceLoss,
        { parameters, nuisance, ...choices },
        { ...law, dimensions: parameters.length / 2 / items.length, samples, seed },
      );
    const tried = await choosePrior(given, validation !== null, async (prior, done, expected) => {
      const found = await settle(start, { train, validation }, law, prior, schedule, {
        ...ctx,
        onStep: (step, of, loss) => ctx.onStep?.(done * of + step, expected * of, loss),
      });
      const cut = cutPosterior(found.parameters, dimensions, found.kept);
      const seen = validation && (await predict(validation, cut.parameters, found.nuisance));
      return { ...found, cut, seen, loss: seen && seen.loss };
    });
    const best = tried.find(({ kept }) => kept.length > 0) ?? tried[0];
    if (best.kept.length === 0 && !ctx.refit) throw nothingFound(given.leastItems);
    const { cut, nuisance } = best;
    const whole = validation && (await predict(validation, best.parameters, nuisance));
    const { spike, slab, mixing } = best.prior;
    return {
      items,
      dimensions: cut.weights.length,
      values: cut.values,
      posterior: { mean: cut.mean, scale: cut.scale },
      similarity: 'dot',
      perDimension: cut.weights.map((weight) => ({ weight, label: null })),
      fit: {
        law: `softmax of dot products under a Gaussian posterior, ${options} options, prior spike ${spike}, slab ${slab}, mixing ${mixing}`,
        objective: best.objective,
        ...(tried.length > 1 && {
          candidates: tried.map((one) => ({
            setting: { ...one.prior },
            validation: one.loss!,
            dimensions: one.kept.length,
            chosen: one === best,
          })),
        }),
        nuisance: nuisanceOf(nuisance.slice(0, options + 1), fitted),
        curve: best.curve,
        validation: figuresOf(splits.validation, best.seen, given.ties),
        test: figuresOf(
          splits.test,
          test && (await predict(test, cut.parameters, nuisance)),
          given.ties,
        ),
        stopped: best.stopped,
        steps: best.steps,
        seconds: (ctx.clock.monotonic() - began) / 1000,
      },
      warnings: [
        ...fewTrialsWarning(splits, cut.weights.length, given.holdout),
        ...fitted.warnings,
        ...chanceWarning(best.loss, options, 'ask more trials, or give a wider "prior"'),
        ...(whole && best.loss! > whole.loss + much ? [pruned(best.loss!, whole.loss)] : []),
      ],
    };
  } finally {
    for (const share of [train, validation, test])
      if (share) kernels.release(...Object.values(share));
  }
}

function nothingFound(leastItems: number): KindredError {
  return new KindredError(
    'EMBEDDER_COLLAPSED',
    `The VICE fit collapsed: no dimension has more than ${leastItems} items that weigh above 0 ` +
      'beyond doubt. Ask more trials, give a wider "prior" (prior: auto tries five), or lower "leastItems"',
  );
}

function pruned(kept: number, all: number): string {
  return (
    `The pruned dimensions hold something: validation cross-entropy is ${all.toFixed(4)} with all, ` +
    `${kept.toFixed(4)} with the kept ones. Lower "leastItems", or ask more trials`
  );
}

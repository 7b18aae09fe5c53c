import {
  type Embedding,
  type JudgmentSplits,
  KindredError,
  type OptionsOf,
  viceLoss,
} from '@kindred/core';
import { choiceOptions } from '../choice-options.ts';
import { dimensionOrder } from '../dimension-order.ts';
import { fewTrialsWarning } from '../few-trials-warning.ts';
import { figuresOf } from '../figures-of.ts';
import type { FitContext } from '../fit-context.ts';
import { fittedNuisance } from '../fitted-nuisance.ts';
import { noTrials } from '../no-trials.ts';
import { nuisanceOf } from '../ordinal/nuisance-of.ts';
import { takeDimensions } from '../take-dimensions.ts';
import { uploadChoices, type UploadedChoices } from '../upload-choices.ts';
import { choosePrior } from './choose-prior.ts';
import { initialPosterior } from './initial-posterior.ts';
import { type Settled, settle } from './settle.ts';
import type { viceOptions } from './vice-options.ts';
import { viceScheduleOf } from './vice-schedule.ts';

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
  const size = items.length * dimensions;
  const options = choiceOptions(splits.train);
  const schedule = { ...viceScheduleOf(given, splits.train.count), leastItems: given.leastItems };
  const fitted = fittedNuisance(given, splits.train);
  const law = { items: items.length, dimensions, options, ...fitted.scalars };
  const start = initialPosterior(items, dimensions, schedule.lnScale, ctx.random);
  const train = await uploadChoices(kernels, splits.train);
  if (!train) throw noTrials();
  const validation = await uploadChoices(kernels, splits.validation);
  const test = await uploadChoices(kernels, splits.test);
  try {
    /** A posterior cut to its kept dimensions, or the strongest one where none is. */
    const cut = ({ parameters, kept }: Settled) => {
      const means = parameters.slice(0, size).map((mean) => Math.max(0, mean));
      const all = dimensionOrder(means, dimensions);
      const strong = all.filter(({ dimension }) => kept.includes(dimension));
      const order = strong.length > 0 ? strong : all.slice(0, 1);
      const taken = order.map(({ dimension }) => dimension);
      return {
        order,
        values: takeDimensions(means, dimensions, taken),
        means: takeDimensions(parameters.subarray(0, size), dimensions, taken),
        lnScales: takeDimensions(parameters.subarray(size), dimensions, taken),
      };
    };
    const predict = (choices: UploadedChoices, found: Settled) => {
      const { order, means, lnScales } = cut(found);
      const parameters = Float64Array.from([...means, ...lnScales]);
      return kernels.run(
        viceLoss,
        { parameters, nuisance: found.nuisance, ...choices },
        { ...law, dimensions: order.length, samples, seed: ctx.random.fork('predict').uint32() },
      );
    };
    const tried = await choosePrior(given, validation !== null, async (prior, done, expected) => {
      const found = await settle(start, { train, validation }, law, prior, schedule, {
        ...ctx,
        onStep: (step, of, loss) => ctx.onStep?.(done * of + step, expected * of, loss),
      });
      const seen = validation && (await predict(validation, found));
      return { ...found, seen, loss: seen && seen.loss };
    });
    const best = tried[0];
    if (best.kept.length === 0 && !ctx.refit) throw nothingFound(given.leastItems);
    const { order, values, lnScales } = cut(best);
    const { spike, slab, mixing } = best.prior;
    return {
      items,
      dimensions: order.length,
      values,
      scale: lnScales.map(Math.exp),
      similarity: 'dot',
      perDimension: order.map(({ weight }) => ({ weight, label: null })),
      fit: {
        law: `softmax of dot products under a Gaussian posterior, ${options} options, prior spike ${spike}, slab ${slab}, mixing ${mixing}`,
        objective: best.objective,
        ...(tried.length > 1 && {
          candidates: tried.map(({ prior, loss, kept }, at) => ({
            setting: { ...prior },
            validation: loss!,
            dimensions: kept.length,
            chosen: at === 0,
          })),
        }),
        nuisance: nuisanceOf(best.nuisance.slice(0, options + 1), fitted),
        curve: best.curve,
        validation: figuresOf(splits.validation, best.seen, given.ties),
        test: figuresOf(splits.test, test && (await predict(test, best)), given.ties),
        stopped: best.stopped,
        steps: best.steps,
        seconds: (ctx.clock.monotonic() - began) / 1000,
      },
      warnings: [...fewTrialsWarning(splits, order.length, given.holdout), ...fitted.warnings],
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
      'beyond doubt. Ask more trials, or give a wider "prior"',
  );
}

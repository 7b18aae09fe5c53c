import { type Embedding, type JudgmentSplits, type OptionsOf, sposeLoss } from '@kindred/core';
import { chanceWarning } from '../chance-warning.ts';
import { choiceOptions } from '../choice-options.ts';
import { dimensionOrder } from '../dimension-order.ts';
import { fewTrialsWarning } from '../few-trials-warning.ts';
import { figuresOf } from '../figures-of.ts';
import type { FitContext } from '../fit-context.ts';
import { fittedNuisance } from '../fitted-nuisance.ts';
import { noTrials } from '../no-trials.ts';
import { nuisanceOf } from '../ordinal/nuisance-of.ts';
import type { Start } from '../repeat/start.ts';
import { takeDimensions } from '../take-dimensions.ts';
import { totalWeight } from '../total-weight.ts';
import { uploadChoices, type UploadedChoices } from '../upload-choices.ts';
import { chooseLambda } from './choose-lambda.ts';
import { collapsed } from './collapsed.ts';
import { descend } from './descend.ts';
import { initialVectors } from './initial-vectors.ts';
import { scaledLambda } from './scaled-lambda.ts';
import { scheduleOf } from './schedule.ts';
import { startSize } from './start-size.ts';
import type { sposeOptions } from './spose-options.ts';

/** A dimension is one where some item weighs more than this: the published rule. */
const present = 0.1;

/** Fits the SPoSE law, from `start` where one is given; see {@link spose}. */
export async function fitSpose(
  splits: JudgmentSplits,
  given: OptionsOf<typeof sposeOptions>,
  ctx: FitContext,
  start?: Start,
): Promise<Embedding> {
  const began = ctx.clock.monotonic();
  const { kernels } = ctx;
  const { items } = splits.train;
  const options = choiceOptions(splits.train);
  const schedule = scheduleOf(given, splits.train.count, items.length);
  const fitted = fittedNuisance(given, splits.train);
  const { dimensions } = start ?? given;
  const law = { items: items.length, dimensions, options, ...fitted.scalars };
  const startOf = (lambda: number) =>
    start?.values ??
    initialVectors(items, dimensions, startSize(lambda, schedule.published), ctx.random);
  const scaled = scaledLambda(items.length, totalWeight(splits.train));
  const train = await uploadChoices(kernels, splits.train);
  if (!train) throw noTrials();
  const validation = await uploadChoices(kernels, splits.validation);
  const test = await uploadChoices(kernels, splits.test);
  try {
    const { best, tried } = await chooseLambda(
      given.lambda,
      scaled,
      validation !== null,
      (lambda, done, expected) =>
        descend(startOf(lambda), { train, validation }, { ...law, lambda }, schedule, {
          ...ctx,
          onStep: (step, of, loss) => ctx.onStep?.(done * of + step, expected * of, loss),
        }),
    );

    const sizes = (vectors: Float64Array) => dimensionOrder(vectors, dimensions);
    const kept = (vectors: Float64Array) => sizes(vectors).filter((one) => one.largest > present);
    const all = sizes(best.vectors);
    if (all[0].weight === 0 && !ctx.refit)
      throw collapsed(best.lambda, scaled, tried.length > 1, splits.train);
    const order = kept(best.vectors).length > 0 ? kept(best.vectors) : all.slice(0, 1);
    const values = takeDimensions(
      best.vectors,
      dimensions,
      order.map(({ dimension }) => dimension),
    );
    const scalars = { ...law, dimensions: order.length };
    const lossOf = (choices: UploadedChoices) =>
      kernels.run(sposeLoss, { vectors: values, nuisance: best.nuisance, ...choices }, scalars);
    const total = order.reduce((sum, { weight }) => sum + weight, 0);
    return {
      items,
      dimensions: order.length,
      values,
      similarity: 'dot',
      perDimension: order.map(({ weight }) => ({ weight, label: null })),
      fit: {
        law: `softmax of dot products, ${options} options, lambda ${Number(best.lambda.toPrecision(4))}`,
        objective: (await lossOf(train)).loss + (best.lambda / items.length) * total,
        ...(tried.length > 1 && {
          candidates: tried.map(({ lambda, loss, vectors }) => ({
            setting: { lambda },
            validation: loss!,
            dimensions: kept(vectors).length,
            chosen: lambda === best.lambda,
          })),
        }),
        nuisance: nuisanceOf(best.nuisance.slice(0, options + 1), fitted),
        curve: best.curve,
        validation: figuresOf(
          splits.validation,
          validation && (await lossOf(validation)),
          given.ties,
        ),
        test: figuresOf(splits.test, test && (await lossOf(test)), given.ties),
        stopped: best.stopped,
        steps: best.steps,
        seconds: (ctx.clock.monotonic() - began) / 1000,
      },
      warnings: [
        ...fewTrialsWarning(splits, order.length, given.holdout),
        ...fitted.warnings,
        ...chanceWarning(
          best.loss,
          options,
          'raise "lambda" or let validation choose it (lambda: auto), or ask more trials',
        ),
        ...(order[0].largest > present
          ? []
          : [
              `No item weighs more than ${present} on any dimension: the SPoSE fit collapsed, and only ` +
                `the strongest dimension is given. Lower "lambda" (${Number(best.lambda.toPrecision(4))}), or ask more trials`,
            ]),
      ],
    };
  } finally {
    for (const share of [train, validation, test])
      if (share) kernels.release(...Object.values(share));
  }
}

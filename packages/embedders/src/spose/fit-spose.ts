import {
  type Embedding,
  type JudgmentSplits,
  type JudgmentTable,
  type OptionsOf,
  sposeLoss,
} from '@kindred/core';
import { choiceArrays } from '../choice-arrays.ts';
import { choiceOptions } from '../choice-options.ts';
import { dimensionOrder } from '../dimension-order.ts';
import { fewTrialsWarning } from '../few-trials-warning.ts';
import type { FitContext } from '../fit-context.ts';
import { heldOutOf } from '../held-out-of.ts';
import { initialNuisance } from '../initial-nuisance.ts';
import { noTrials } from '../no-trials.ts';
import { takeDimensions } from '../take-dimensions.ts';
import { batchSize } from './batch-size.ts';
import { chooseLambda } from './choose-lambda.ts';
import { descend } from './descend.ts';
import { initialVectors } from './initial-vectors.ts';
import type { sposeOptions } from './spose-options.ts';

/** A dimension is one where some item weighs more than this (the reference code's rule). */
const present = 0.1;

/** Fits the SPoSE law; see {@link spose}. */
export async function fitSpose(
  splits: JudgmentSplits,
  given: OptionsOf<typeof sposeOptions>,
  ctx: FitContext,
): Promise<Embedding> {
  const began = ctx.clock.monotonic();
  const { train, validation, test } = splits;
  if (train.count === 0) throw noTrials();
  const options = choiceOptions(train);
  const { items } = train;
  const batch = given.batch === 'auto' ? batchSize(train.count) : given.batch;
  const law = {
    items: items.length,
    dimensions: given.dimensions,
    options,
    rate: given.rate,
    batch,
  };
  const start = initialVectors(items, given.dimensions, ctx.random);
  const seen = choiceArrays(train);
  const unseen = validation.count > 0 ? choiceArrays(validation) : null;
  const found = await chooseLambda(given.lambda, unseen !== null, (lambda) =>
    descend(start, seen, unseen, { ...law, lambda }, given.epochs, ctx),
  );

  const all = dimensionOrder(found.vectors, given.dimensions);
  const kept = all.filter(({ largest }) => largest > present);
  const collapsed = kept.length === 0;
  const order = collapsed ? all.slice(0, 1) : kept;
  const taken = order.map(({ dimension }) => dimension);
  const values = takeDimensions(found.vectors, given.dimensions, taken);
  const figures = async (table: JudgmentTable) => {
    if (table.count === 0) return null;
    const arrays = {
      vectors: values,
      nuisance: initialNuisance(options),
      ...choiceArrays(table),
    };
    const scalars = { dimensions: order.length, options, fitPosition: 0, fitLapse: 0 };
    return heldOutOf(table, await ctx.kernels.run(sposeLoss, arrays, scalars));
  };
  return {
    items,
    dimensions: order.length,
    values,
    similarity: 'dot',
    perDimension: order.map(({ weight }) => ({ weight, label: null })),
    fit: {
      law: `softmax of dot products, ${options} options, lambda ${found.lambda}`,
      curve: found.curve,
      validation: await figures(validation),
      test: await figures(test),
      stopped: found.stopped,
      steps: found.steps,
      seconds: (ctx.clock.monotonic() - began) / 1000,
    },
    warnings: [
      ...fewTrialsWarning(splits, order.length, given.holdout),
      ...(collapsed
        ? [
            `The SPoSE fit collapsed: no item weighs more than ${present} on any dimension, and ` +
              'only the strongest is given. Lower "lambda", or ask more trials',
          ]
        : []),
    ],
  };
}

import {
  type Embedding,
  type JudgmentSplits,
  type JudgmentTable,
  ordinalLoss,
  principalAxes,
} from '@kindred/core';
import { choiceOptions } from '../choice-options.ts';
import { dimensionOrder } from '../dimension-order.ts';
import { fewTrialsWarning } from '../few-trials-warning.ts';
import type { FitContext } from '../fit-context.ts';
import { heldOutOf } from '../held-out-of.ts';
import { noTrials } from '../no-trials.ts';
import { takeDimensions } from '../take-dimensions.ts';
import { initialParameters } from './initial-parameters.ts';
import { nuisanceOf } from './nuisance-of.ts';
import type { OrdinalLaw } from './ordinal-law.ts';
import { pairTrials } from './pair-trials.ts';
import { search } from './search.ts';

const positionUnknown =
  'Some judgments do not say what was shown where: no position bias was fitted';

/** Fits vectors under an ordinal law: what `ckl`, `ste`, `t-ste`, `soe` and `gnmds` share. */
export async function fitOrdinal(
  splits: JudgmentSplits,
  law: OrdinalLaw,
  given: {
    readonly dimensions: number;
    readonly holdout: number;
    readonly maxSteps: number;
    readonly patience: number;
    readonly position: 'none' | 'fit';
    readonly lapse?: 'none' | 'fit';
    readonly ties: 'shared' | 'published';
  },
  ctx: FitContext,
): Promise<Embedding> {
  const began = ctx.clock.monotonic();
  const { items } = splits.train;
  const { dimensions, ties } = given;
  if (splits.train.count === 0) throw noTrials();
  const options = choiceOptions(splits.train);
  const train = pairTrials(splits.train);
  const ordered = splits.train.orderKnown;
  const fitted = {
    position: given.position === 'fit' && ordered,
    lapse: given.lapse === 'fit',
  };
  const scalars = {
    items: items.length,
    dimensions,
    options,
    law: law.code,
    shape: law.shape(dimensions),
    fitPosition: fitted.position ? 1 : 0,
    fitLapse: fitted.lapse ? 1 : 0,
  };
  const start = initialParameters(items, dimensions, options, ctx.random);
  const validation = splits.validation.count > 0 ? pairTrials(splits.validation) : null;
  const limits = { ...given, advice: law.advice };
  const found = await search(start, train, validation, scalars, limits, ctx);

  const losses = (table: JudgmentTable) => {
    const arrays = { parameters: found.parameters, ...pairTrials(table) };
    return ctx.kernels.run(ordinalLoss, arrays, { ...scalars, slope: 1 });
  };
  const figures = async (table: JudgmentTable) => {
    if (table.count === 0) return null;
    const { crossEntropy, accuracy, published } = await losses(table);
    const share = ties === 'published' ? published : accuracy;
    return heldOutOf(table, { loss: crossEntropy, accuracy: share }, ties);
  };
  const size = items.length * dimensions;
  const vectors = found.parameters.slice(0, size);
  const variances = new Float64Array(dimensions);
  await ctx.kernels.run(
    principalAxes,
    { values: vectors, variances },
    { rows: items.length, columns: dimensions },
  );
  const order = dimensionOrder(vectors, dimensions);
  const taken = order.map(({ dimension }) => dimension);
  return {
    items,
    dimensions,
    values: takeDimensions(vectors, dimensions, taken),
    similarity: 'euclidean',
    perDimension: order.map(({ weight }) => ({ weight, label: null })),
    fit: {
      law: `${law.words(dimensions)}, ${options} options`,
      objective: (await losses(splits.train)).loss,
      nuisance: nuisanceOf(found.parameters.slice(size), fitted),
      curve: found.curve,
      validation: await figures(splits.validation),
      test: await figures(splits.test),
      stopped: found.stopped,
      steps: found.steps,
      seconds: (ctx.clock.monotonic() - began) / 1000,
    },
    warnings: [
      ...fewTrialsWarning(splits, dimensions, given.holdout),
      ...(given.position === 'fit' && !ordered ? [positionUnknown] : []),
    ],
  };
}

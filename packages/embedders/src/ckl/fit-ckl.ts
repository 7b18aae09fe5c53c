import {
  cklLoss,
  type Embedding,
  type JudgmentSplits,
  type JudgmentTable,
  type OptionsOf,
  principalAxes,
} from '@kindred/core';
import { dimensionOrder } from '../dimension-order.ts';
import { fewTrialsWarning } from '../few-trials-warning.ts';
import type { FitContext } from '../fit-context.ts';
import { heldOutOf } from '../held-out-of.ts';
import { noTrials } from '../no-trials.ts';
import { takeDimensions } from '../take-dimensions.ts';
import type { cklOptions } from './ckl-options.ts';
import { initialParameters } from './initial-parameters.ts';
import { nuisanceOf } from './nuisance-of.ts';
import { pairTrials } from './pair-trials.ts';
import { search } from './search.ts';

const positionUnknown =
  'Some judgments do not say what was shown where: no position bias was fitted';

/** Fits the crowd kernel law; see {@link ckl}. */
export async function fitCkl(
  splits: JudgmentSplits,
  options: OptionsOf<typeof cklOptions>,
  ctx: FitContext,
): Promise<Embedding> {
  const began = ctx.clock.monotonic();
  const { items } = splits.train;
  const { dimensions, mu } = options;
  if (splits.train.count === 0) throw noTrials();
  const train = pairTrials(splits.train);
  const ordered = splits.train.orderKnown;
  const fitted = {
    position: options.position === 'fit' && ordered,
    lapse: options.lapse === 'fit',
  };
  const law = {
    items: items.length,
    dimensions,
    options: train.options,
    mu,
    fitPosition: fitted.position ? 1 : 0,
    fitLapse: fitted.lapse ? 1 : 0,
  };
  const start = initialParameters(items, dimensions, train.options, ctx.random);
  const validation = splits.validation.count > 0 ? pairTrials(splits.validation) : null;
  const found = await search(start, train, validation, law, options, ctx);

  const figures = async (table: JudgmentTable) => {
    if (table.count === 0) return null;
    const { pairs, trials, weights } = pairTrials(table);
    const arrays = { parameters: found.parameters, pairs, trials, weights };
    return heldOutOf(table, await ctx.kernels.run(cklLoss, arrays, law));
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
      law: `crowd kernel, ${train.options} options, P ∝ 1 / (${mu} + d²)`,
      nuisance: nuisanceOf(found.parameters.slice(size), fitted),
      curve: found.curve,
      validation: await figures(splits.validation),
      test: await figures(splits.test),
      stopped: found.stopped,
      steps: found.steps,
      seconds: (ctx.clock.monotonic() - began) / 1000,
    },
    warnings: [
      ...fewTrialsWarning(splits, dimensions, options.holdout),
      ...(options.position === 'fit' && !ordered ? [positionUnknown] : []),
    ],
  };
}

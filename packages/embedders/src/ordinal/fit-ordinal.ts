import { type Embedding, type JudgmentSplits, ordinalLoss, principalAxes } from '@kindred/core';
import { choiceOptions } from '../choice-options.ts';
import { dimensionOrder } from '../dimension-order.ts';
import { fewTrialsWarning } from '../few-trials-warning.ts';
import { figuresOf } from '../figures-of.ts';
import type { FitContext } from '../fit-context.ts';
import { fittedNuisance } from '../fitted-nuisance.ts';
import { noTrials } from '../no-trials.ts';
import { totalWeight } from '../total-weight.ts';
import { takeDimensions } from '../take-dimensions.ts';
import { bestStart } from './best-start.ts';
import { fitSlope } from './fit-slope.ts';
import { nuisanceOf } from './nuisance-of.ts';
import type { OrdinalLaw } from './ordinal-law.ts';
import type { OrdinalSettings } from './ordinal-settings.ts';
import { runawayWarning } from './runaway-warning.ts';
import { scaleWarnings } from './scale-warnings.ts';
import { uploadPairs, type UploadedPairs } from './upload-pairs.ts';

/** Fits vectors under an ordinal law: what `ckl`, `ste`, `t-ste`, `soe` and `gnmds` share. */
export async function fitOrdinal(
  splits: JudgmentSplits,
  lawOf: (dimensions: number) => OrdinalLaw,
  given: OrdinalSettings,
  ctx: FitContext,
): Promise<Embedding> {
  const began = ctx.clock.monotonic();
  const { kernels } = ctx;
  const { items } = splits.train;
  const { dimensions, ties } = given;
  const law = lawOf(dimensions);
  const options = choiceOptions(splits.train);
  const fitted = fittedNuisance({ ...given, lapse: given.lapse ?? 'none' }, splits.train);
  const scalars = {
    items: items.length,
    dimensions,
    options,
    law: law.code,
    shape: law.shape,
    ...fitted.scalars,
  };
  const starts = given.starts === 'auto' ? Math.max(1, Math.round(20 / dimensions)) : given.starts;
  const train = await uploadPairs(kernels, splits.train);
  if (!train) throw noTrials();
  const validation = await uploadPairs(kernels, splits.validation);
  const test = await uploadPairs(kernels, splits.test);
  try {
    const weights = [splits.train, splits.validation].map(totalWeight);
    const share = weights[1] / (weights[0] + weights[1]);
    const found = await bestStart(
      starts,
      items,
      train,
      validation,
      law,
      scalars,
      share,
      given,
      ctx,
    );

    const { parameters } = found;
    const lossOf = (table: UploadedPairs, slope: number) =>
      kernels.run(ordinalLoss, { parameters, ...table }, { ...scalars, slope });
    const objective = (await lossOf(train, 1)).loss;
    const nats = async (at: number) => (await lossOf(validation ?? train, at)).crossEntropy;
    const slope = law.likelihood ? 1 : await fitSlope(law.shape, nats);
    const figures = async (table: UploadedPairs | null) => {
      if (!table) return null;
      const { crossEntropy, ...shares } = await lossOf(table, slope);
      return { ...shares, loss: crossEntropy };
    };

    const size = items.length * dimensions;
    const vectors = parameters.slice(0, size);
    const { total } = await kernels.run(
      principalAxes,
      { values: vectors, variances: new Float64Array(dimensions) },
      { rows: items.length, columns: dimensions },
    );
    const order = dimensionOrder(vectors, dimensions);
    return {
      items,
      dimensions,
      values: takeDimensions(
        vectors,
        dimensions,
        order.map(({ dimension }) => dimension),
      ),
      similarity: 'euclidean',
      perDimension: order.map(({ weight }) => ({ weight, label: null })),
      fit: {
        law: `${law.words}, ${options} options${starts > 1 ? `, the best of ${starts} starts` : ''}`,
        objective,
        nuisance: {
          ...nuisanceOf(parameters.slice(size), fitted),
          ...(law.likelihood ? {} : { slope }),
        },
        curve: found.curve,
        validation: figuresOf(splits.validation, await figures(validation), ties),
        test: figuresOf(splits.test, await figures(test), ties),
        stopped: found.stopped,
        steps: found.steps,
        seconds: (ctx.clock.monotonic() - began) / 1000,
      },
      warnings: [
        ...fewTrialsWarning(splits, dimensions, given.holdout),
        ...fitted.warnings,
        ...scaleWarnings(Math.sqrt(total / items.length), objective, options, law),
        ...runawayWarning(splits.train, dimensions, vectors),
      ],
    };
  } finally {
    for (const share of [train, validation, test])
      if (share) kernels.release(...Object.values(share));
  }
}

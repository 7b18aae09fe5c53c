import {
  type Embedding,
  type JudgmentSplits,
  type JudgmentTable,
  KindredError,
  sposeLoss,
} from '@kindred/core';
import { chanceWarning } from '../chance-warning.ts';
import { choiceOptions } from '../choice-options.ts';
import { dimensionOrder } from '../dimension-order.ts';
import { figuresOf } from '../figures-of.ts';
import type { FitContext } from '../fit-context.ts';
import { initialNuisance } from '../initial-nuisance.ts';
import { takeDimensions } from '../take-dimensions.ts';
import { uploadChoices } from '../upload-choices.ts';
import { applyTransform } from './apply-transform.ts';
import { learnTransform } from './learn-transform.ts';
import { objectFolds } from './object-folds.ts';
import type { TransformSettings } from './transform-settings.ts';

/** Learns a transform of features, and one for each fold of objects that never saw them. */
export async function fitTransform(
  splits: JudgmentSplits,
  given: TransformSettings,
  ctx: FitContext,
): Promise<Embedding> {
  const began = ctx.clock.monotonic();
  ctx.signal.throwIfAborted();
  if (!ctx.learning)
    throw new KindredError(
      'EMBEDDER_NO_FEATURES',
      'This embedder turns a model’s features by a reference’s judgments: it works in an experiment, for models with "as: embedding"',
    );
  const { features, without, shared } = ctx.learning;
  const { kernels } = ctx;
  const { items } = features;
  const left = new Set(without);
  const learner = (fits: number) => (steps: number, loss: number) =>
    ctx.onStep?.(fits * full + Math.min(steps, full), (given.folds + 1) * full, loss);
  const full = given.maxSteps * given.lambda.length;
  const free = items.filter((id) => !left.has(id));
  const learnt = await learnTransform(splits, free, given, ctx, learner(0));
  const turned = await applyTransform(kernels, features.values, learnt);
  const order = dimensionOrder(turned, learnt.outputs);
  const columns = order.map(({ dimension }) => dimension);
  const values = takeDimensions(turned, learnt.outputs, columns);

  const groups = objectFolds(items.length, given.folds, shared.fork('folds'));
  const unseen = new Float64Array(values.length);
  for (let fold = 0; fold < given.folds; fold++) {
    const seen = items.filter((id, item) => groups[item] !== fold && !left.has(id));
    const blind = await learnTransform(splits, seen, given, ctx, learner(fold + 1));
    const own = await applyTransform(kernels, features.values, blind);
    for (let item = 0; item < items.length; item++) {
      if (groups[item] !== fold) continue;
      const [from, to] = [item * learnt.outputs, (item + 1) * learnt.outputs];
      unseen.set(own.subarray(from, to), from);
    }
  }

  const options = choiceOptions(splits.train);
  const lossOf = async (table: JudgmentTable) => {
    const choices = await uploadChoices(kernels, table);
    if (!choices) return null;
    try {
      return await kernels.run(
        sposeLoss,
        { vectors: values, nuisance: initialNuisance(options), ...choices },
        { dimensions: learnt.outputs, options, fitPosition: 0, fitLapse: 0 },
      );
    } finally {
      kernels.release(...Object.values(choices));
    }
  };
  const validation = await lossOf(splits.validation);
  const { lambda, tried, trainedOn } = learnt;
  return {
    items,
    dimensions: learnt.outputs,
    values,
    similarity: 'dot',
    perDimension: order.map(({ weight }) => ({ weight, label: null })),
    transform: {
      inputs: learnt.inputs,
      outputs: learnt.outputs,
      values: takeDimensions(learnt.values, learnt.outputs, columns),
      mean: learnt.mean,
      sd: learnt.sd,
      similarity: 'dot',
      trainedOn: { reference: given.judgments, items: trainedOn },
    },
    unseen: { values: unseen, groups, reference: given.judgments },
    fit: {
      law: `softmax of dot products of features turned by ${learnt.inputs} × ${learnt.outputs} numbers, ${options} options, ${given.penalty} penalty, lambda ${Number(lambda.toPrecision(4))}${near(given)}`,
      objective: learnt.objective,
      ...(tried.length > 1 && {
        candidates: tried.map((one) => ({
          setting: { lambda: one.lambda },
          validation: one.loss!,
          dimensions: learnt.outputs,
          chosen: one.lambda === lambda,
        })),
      }),
      curve: learnt.curve,
      validation: figuresOf(splits.validation, validation, given.ties),
      test: figuresOf(splits.test, await lossOf(splits.test), given.ties),
      stopped: learnt.converged ? 'converged' : 'max-steps',
      steps: learnt.steps,
      seconds: (ctx.clock.monotonic() - began) / 1000,
    },
    warnings: [
      ...leftOut(splits, left, given.without),
      ...chanceWarning(
        validation?.loss ?? null,
        options,
        'raise "lambda", or take a reference with more judgments',
      ),
    ],
  };
}

function near({ near: kept }: TransformSettings): string {
  return kept ? `, neighbours kept with share ${kept.alpha}` : '';
}

/** Says how many training judgments were not learnt from, as they show an item that is to be unseen. */
function leftOut(
  { train, validation }: JudgmentSplits,
  left: ReadonlySet<string>,
  reference: string | null,
): string[] {
  if (reference === null) return [];
  const shows = ({ count, items, stimuli }: JudgmentTable) => {
    let showing = 0;
    for (let row = 0; row < count; row++)
      if (stimuli.subarray(3 * row, 3 * row + 3).some((item) => left.has(items[item]))) showing++;
    return showing;
  };
  const dropped = shows(train) + shows(validation);
  return [
    `${dropped} of ${train.count + validation.count} training and validation judgments show an object of "${reference}" and were not learnt from`,
  ];
}

import {
  type Embedding,
  type JudgmentSplits,
  type JudgmentTable,
  type KernelBuffer,
  KindredError,
  matmul,
  pickRows,
  restrictJudgments,
  sposeLoss,
} from '@kindred/core';
import type { FitContext } from '../fit-context.ts';
import { choiceOptions } from '../choice-options.ts';
import { initialNuisance } from '../initial-nuisance.ts';
import { noTrials } from '../no-trials.ts';
import { uploadChoices } from '../upload-choices.ts';
import { minimise } from './minimise.ts';
import { openObjective } from './open-objective.ts';
import { openSpace } from './open-space.ts';
import { standardise } from './standardise.ts';
import type { TransformSettings } from './transform-settings.ts';

type Fit = NonNullable<Embedding['fit']>;

/** x' = ((x − mean) / sd) · values, and how it was found. */
export interface LearntTransform extends Pick<Fit, 'curve' | 'steps'> {
  readonly inputs: number;
  readonly outputs: number;
  /** inputs × outputs, row-major. */
  readonly values: Float64Array;
  readonly mean: number;
  readonly sd: number;
  readonly lambda: number;
  readonly objective: number;
  /** Validation loss of every λ tried, the largest first; null without validation. */
  readonly tried: readonly { readonly lambda: number; readonly loss: number | null }[];
  readonly converged: boolean;
  /** Items of the training judgments. */
  readonly trainedOn: readonly string[];
}

/**
 * Learns a transform from the judgments that show items of `allowed` alone; nothing else of other items
 * is read, not their features either. λ goes from the largest down, each search from where the one
 * before ended, until validation says less is worse. `onStep`: steps so far.
 */
export async function learnTransform(
  splits: JudgmentSplits,
  allowed: readonly string[],
  given: TransformSettings,
  ctx: FitContext,
  onStep: (steps: number, loss: number) => void,
): Promise<LearntTransform> {
  const { kernels, signal } = ctx;
  const { features } = ctx.learning!;
  const inputs = features.dimensions;
  const outputs = given.dimensions === 'all' ? inputs : Math.min(inputs, given.dimensions);
  const train = restrictJudgments(splits.train, allowed);
  if (!train.weights.some((weight) => weight > 0)) throw noTrials();
  const validation = restrictJudgments(splits.validation, allowed);
  const lambdas = [...new Set(given.lambda)].toSorted((a, b) => b - a);
  if (lambdas.length > 1 && validation.count === 0)
    throw new KindredError(
      'EMBEDDER_NO_VALIDATION',
      'Only validation can choose among several "lambda": hold judgments out, or name one value',
    );

  const place = new Map(features.items.map((id, row) => [id, row]));
  const rows = allowed.map((id) => place.get(id)!);
  const own = pickRows(features.values, inputs, rows);
  const { values: x, mean, sd } = standardise(own);
  const shape = { inputs, outputs };
  const space = await openSpace(kernels, x, shape, given, ctx.random);
  const objective = await openObjective({ own, mean, sd }, train, space, outputs, given, ctx);
  const judge = await openJudge(space.x, validation, { inputs: space.width, outputs }, ctx);
  try {
    let found = space.start;
    let best: Omit<LearntTransform, 'tried' | 'steps' | 'curve'> | null = null;
    const tried: { lambda: number; loss: number | null }[] = [];
    const curve: Fit['curve'][number][] = [];
    let taken = 0;
    for (const lambda of lambdas) {
      const made = found.slice();
      const before = taken;
      const { value, converged } = await minimise(
        made,
        given.maxSteps,
        (point, gradient) => {
          signal.throwIfAborted();
          return objective.evaluate(point, lambda, gradient);
        },
        async (steps, total) => {
          if (!Number.isFinite(total))
            throw new KindredError(
              'EMBEDDER_NOT_FINITE',
              'The fit of the transform lost its numbers: raise "lambda"',
            );
          taken = before + steps;
          curve.push({ step: taken, train: total, validation: await judge.loss(made) });
          onStep(taken, total);
        },
      );
      found = made;
      const loss = await judge.loss(made);
      tried.push({ lambda, loss });
      const least = Math.min(...tried.map((one) => one.loss ?? Infinity));
      if (loss !== null && loss > least) break;
      const { items } = restrictJudgments(train, shownOf(train));
      best = {
        ...shape,
        values: await space.transformOf(made),
        mean,
        sd,
        lambda,
        objective: value,
        converged,
        trainedOn: items,
      };
    }
    return { ...best!, tried, steps: taken, curve };
  } finally {
    objective.release();
    judge.release();
  }
}

/** Items some judgment shows, in the table's order. */
function shownOf({ items, stimuli }: JudgmentTable): readonly string[] {
  const shown = new Set(stimuli);
  return items.filter((_, item) => shown.has(item));
}

/** What a transform's loss is on validation judgments; null where there are none. */
async function openJudge(
  x: Float64Array,
  table: JudgmentTable,
  { inputs, outputs }: { readonly inputs: number; readonly outputs: number },
  { kernels }: FitContext,
): Promise<{ loss(transform: Float64Array): Promise<number | null>; release(): void }> {
  const choices = await uploadChoices(kernels, table);
  if (!choices) return { loss: async () => null, release: () => {} };
  const options = choiceOptions(table);
  const items = table.items.length;
  const features: KernelBuffer<Float64Array> = await kernels.upload(x);
  const vectors = await kernels.upload(new Float64Array(items * outputs));
  const nuisance = initialNuisance(options);
  return {
    async loss(transform) {
      await kernels.run(
        matmul,
        { a: features, b: transform, out: vectors },
        { rows: items, inner: inputs, columns: outputs, transposeA: 0, transposeB: 0 },
      );
      const { loss } = await kernels.run(
        sposeLoss,
        { vectors, nuisance, ...choices },
        { dimensions: outputs, options, fitPosition: 0, fitLapse: 0 },
      );
      return loss;
    },
    release: () => kernels.release(features, vectors, ...Object.values(choices)),
  };
}

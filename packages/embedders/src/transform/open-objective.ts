import type { JudgmentTable } from '@kindred/core';
import type { FitContext } from '../fit-context.ts';
import { choiceObjective } from './choice-objective.ts';
import { neighbourObjective } from './neighbour-objective.ts';
import { chargePenalty } from './charge-penalty.ts';
import type { SearchSpace } from './search-space.ts';
import type { TransformSettings } from './transform-settings.ts';

/** What a transform is to make small. */
export interface TransformObjective {
  /** The objective at V with penalty λ; writes its slope to `gradient`. */
  evaluate(v: Float64Array, lambda: number, gradient: Float64Array): Promise<number>;
  release(): void;
}

/**
 * (1 − alpha) · loss of the judgments + alpha · loss of the neighbours + λ · penalty, in the coordinates
 * of `space`. `own`: the features of the items learnt from, as they are, items × inputs.
 */
export async function openObjective(
  { own, mean, sd }: { readonly own: Float64Array; readonly mean: number; readonly sd: number },
  train: JudgmentTable,
  space: SearchSpace,
  outputs: number,
  given: Pick<TransformSettings, 'near' | 'penalty'>,
  { kernels, learning }: FitContext,
): Promise<TransformObjective> {
  const { near } = given;
  const { x, width, charges } = space;
  const alpha = near?.alpha ?? 0;
  const shape = { inputs: width, outputs };
  const choices = await choiceObjective(kernels, x, train, shape);
  const neighbours =
    near && alpha > 0
      ? await neighbourObjective(
          kernels,
          near.features ?? own,
          near.features?.map((value) => (value - mean) / sd) ?? x,
          shape,
          near,
          learning!.shared.fork('neighbours'),
        )
      : null;
  return {
    async evaluate(v, lambda, gradient) {
      gradient.fill(0);
      const judged = await choices.evaluate(v, 1 - alpha, gradient);
      const kept = neighbours ? await neighbours.evaluate(v, alpha, gradient) : 0;
      const charge = chargePenalty(given.penalty, lambda, v, charges, gradient);
      return (1 - alpha) * judged + alpha * kept + charge;
    },
    release() {
      choices.release();
      neighbours?.release();
    },
  };
}

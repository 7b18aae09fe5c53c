import type { ChoiceRows } from '../shared/choice-rows.ts';
import { choiceGaps } from './choice-gaps.ts';
import { fitSharpness } from './fit-sharpness.ts';
import { gapLoss } from './gap-loss.ts';

/** What one half of the judgments cost at the temperature that was fitted to the other. */
export interface FittedHalf {
  /** Infinite where the other half's best guess is chance. */
  readonly temperature: number;
  /** Sum of weight × nats. */
  readonly loss: number;
  readonly weight: number;
}

/**
 * The loss of each half of the judgments under a temperature fitted to the other half only, so that
 * no judgment is scored by what was learnt from it. Parameters are those of {@link choiceGaps}.
 */
export function crossFitted(
  rows: ChoiceRows,
  ...where: [
    halves: Uint8Array,
    places: Int32Array,
    near: { readonly similarities: Float64Array; readonly items: number },
  ]
): readonly [FittedHalf, FittedHalf] {
  const [first, second] = choiceGaps(rows, ...where);
  const scored = (own: typeof first, other: typeof first): FittedHalf => {
    // Without judgments there is no temperature.
    const sharpness = other.count > 0 ? fitSharpness(other) : NaN;
    const { loss, weight } = gapLoss(own, sharpness);
    return { temperature: 1 / sharpness, loss, weight };
  };
  return [scored(first, second), scored(second, first)];
}

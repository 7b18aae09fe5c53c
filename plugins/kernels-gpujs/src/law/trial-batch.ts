import type { TrialData } from './trial-data.ts';

/** A batch as the programs read it; overwritten by the next `fill`. */
export interface TrialBatch {
  /** First items, a row an option, then second items. */
  readonly pairs: Float32Array;
  /** A row an option. */
  readonly weights: Float32Array;
  /** Takes trials `order[start … end)`; columns left over weigh nothing. */
  fill(order: ArrayLike<number>, start: number, end: number): void;
}

/** Room for batches of `size` trials. */
export function trialBatch(data: TrialData, size: number): TrialBatch {
  const { options } = data;
  const pairs = new Float32Array(2 * options * size);
  const weights = new Float32Array(options * size);
  return {
    pairs,
    weights,
    fill(order, start, end) {
      for (let o = 0; o < options; o++) {
        const [first, second] = [o * size, (options + o) * size];
        for (let at = start; at < end; at++) {
          const column = at - start;
          pairs[first + column] = data.item(order[at], o, 0);
          pairs[second + column] = data.item(order[at], o, 1);
          weights[first + column] = data.weight(order[at], o);
        }
        pairs.fill(0, first + end - start, first + size);
        pairs.fill(0, second + end - start, second + size);
        weights.fill(0, first + end - start, first + size);
      }
    },
  };
}

import type { RandomBlock } from './random-block.ts';

/** One entry of θ, and how its block's covariance Λ Λᵀ (size × size) turns with it. */
export interface FactorTurn {
  readonly block: number;
  readonly row: number;
  readonly column: number;
  /** ∂ Λ Λᵀ / ∂ θ. */
  readonly slope: Float64Array;
}

/** In the order of θ. */
export function factorTurns(
  blocks: readonly RandomBlock[],
  factors: readonly Float64Array[],
): FactorTurn[] {
  return blocks.flatMap(({ size }, block) => {
    const turns: FactorTurn[] = [];
    for (let column = 0; column < size; column++) {
      for (let row = column; row < size; row++) {
        const slope = new Float64Array(size * size);
        for (let i = 0; i < size; i++) {
          slope[row * size + i] += factors[block][i * size + column];
          slope[i * size + row] += factors[block][i * size + column];
        }
        turns.push({ block, row, column, slope });
      }
    }
    return turns;
  });
}

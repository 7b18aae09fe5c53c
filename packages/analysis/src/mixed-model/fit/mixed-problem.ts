import type { RandomBlock } from './random-block.ts';

/** y = Q c + Z b + e, with the products that every evaluation of its deviance needs. */
export interface MixedProblem {
  readonly n: number;
  /** Columns of Q. */
  readonly p: number;
  /** Columns of Z, level by level within a block, column by column within a level. */
  readonly q: number;
  readonly y: Float64Array;
  /** n × p by rows, orthonormal columns. */
  readonly basis: Float64Array;
  readonly blocks: readonly RandomBlock[];
  /** Where each block begins among the columns of Z. */
  readonly offsets: readonly number[];
  /** ZᵀZ, q × q. */
  readonly cross: Float64Array;
  /** First column of ZᵀZ's lower triangle that is not zero, by row: Cholesky leaves it so. */
  readonly first: Int32Array;
  /** QᵀZ, p × q. */
  readonly basisCross: Float64Array;
}

/** `basis` is n × p by rows with orthonormal columns. */
export function mixedProblem(
  y: Float64Array,
  basis: Float64Array,
  p: number,
  blocks: readonly RandomBlock[],
): MixedProblem {
  const n = y.length;
  const offsets: number[] = [];
  let q = 0;
  for (const { count, size } of blocks) {
    offsets.push(q);
    q += count * size;
  }
  const cross = new Float64Array(q * q);
  const first = Int32Array.from({ length: q }, (_, row) => row);
  const basisCross = new Float64Array(p * q);
  for (let row = 0; row < n; row++) {
    blocks.forEach((a, atA) => {
      const startA = offsets[atA] + a.levels[row] * a.size;
      for (let i = 0; i < a.size; i++) {
        const value = a.values[row * a.size + i];
        for (let k = 0; k < p; k++) {
          basisCross[k * q + startA + i] += basis[row * p + k] * value;
        }
        blocks.forEach((b, atB) => {
          const startB = offsets[atB] + b.levels[row] * b.size;
          if (startB <= startA) first[startA + i] = Math.min(first[startA + i], startB);
          for (let j = 0; j < b.size; j++) {
            cross[(startA + i) * q + startB + j] += value * b.values[row * b.size + j];
          }
        });
      }
    });
  }
  return { n, p, q, y, basis, blocks, offsets, cross, first, basisCross };
}

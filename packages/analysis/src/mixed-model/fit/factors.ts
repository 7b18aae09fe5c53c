import type { RandomBlock } from './random-block.ts';

/**
 * The lower triangular factor of each block's relative covariance (size × size by rows) from the
 * vector θ, which lists each block's lower triangle by columns (Bates et al. 2015, section 2.2).
 */
export function factors(blocks: readonly RandomBlock[], theta: ArrayLike<number>): Float64Array[] {
  let next = 0;
  return blocks.map(({ size }) => {
    const factor = new Float64Array(size * size);
    for (let column = 0; column < size; column++) {
      for (let row = column; row < size; row++) factor[row * size + column] = theta[next++];
    }
    return factor;
  });
}

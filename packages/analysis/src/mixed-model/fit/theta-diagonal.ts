import type { RandomBlock } from './random-block.ts';

/** Which entries of θ stand on the diagonals of the blocks' factors. */
export function thetaDiagonal(blocks: readonly RandomBlock[]): boolean[] {
  return blocks.flatMap(({ size }) => {
    const entries: boolean[] = [];
    for (let column = 0; column < size; column++) {
      for (let row = column; row < size; row++) entries.push(row === column);
    }
    return entries;
  });
}

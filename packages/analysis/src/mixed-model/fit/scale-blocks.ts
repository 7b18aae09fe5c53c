import type { RandomBlock } from './random-block.ts';

/** Divides each random column by its root mean square, so that 1 is a fair start for every θ. */
export function scaleBlocks(
  blocks: readonly RandomBlock[],
  n: number,
): { readonly blocks: RandomBlock[]; readonly scales: Float64Array[] } {
  const scales = blocks.map(({ size, values }) => {
    const squares = new Float64Array(size);
    values.forEach((value, at) => (squares[at % size] += value ** 2));
    return squares.map((sum) => Math.sqrt(sum / n) || 1);
  });
  return {
    blocks: blocks.map((block, b) => ({
      ...block,
      values: block.values.map((value, at) => value / scales[b][at % block.size]),
    })),
    scales,
  };
}

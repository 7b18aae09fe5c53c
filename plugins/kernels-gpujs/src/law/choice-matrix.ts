import { choiceMatrix as ref } from '@kindred/core';
import { pairShares } from '../program/pair-shares.ts';
import { rowDots } from '../program/row-dots.ts';
import { defineLaw } from './define-law.ts';
import { inBlocks } from './in-blocks.ts';
import { inBlocksOf32 } from './in-blocks-of-32.ts';
import { leave } from './leave.ts';

/** `kindred/choice-matrix@1`: each cell sums over all third items by itself. */
export const choiceMatrix = defineLaw(
  ref,
  ['out'],
  async (device, { vectors, out }, scalars, pause) => {
    const { items, dimensions } = scalars;
    const rows = await leave(device, 'vectors', [vectors], [dimensions, items]);
    const dots = device.program('row-dots', rowDots, {
      size: [items, items],
      constants: inBlocksOf32(dimensions),
    });
    const similarity = await dots(rows, rows, 0);
    const shares = new Float64Array(out.length);
    let mean = 0;
    await inBlocks(
      device,
      items,
      items * items,
      (height) => {
        const sum = device.program('pair-shares', pairShares, {
          size: [items, height],
          constants: { items },
        });
        return (from) => sum(similarity, from);
      },
      (block, from, height) => {
        for (let i = from; i < from + height; i++)
          for (let j = i + 1, at = (i * (2 * items - i - 1)) / 2; j < items; j++, at++)
            shares[at] = block[(i - from) * items + j] / (items - 2);
      },
      pause,
    );
    for (const share of shares) mean += share / shares.length;
    out.set(shares);
    return { mean };
  },
);

import type { Stimulus } from '@kindred/core';
import { categoryOrder } from './category-order.ts';
import { rdmCells } from './rdm-cells.ts';

/** A dissimilarity matrix ordered by category: its cells and the sizes of the category blocks. */
export function rdmOf(
  items: readonly string[],
  stimuli: readonly Stimulus[],
  distance: (a: number, b: number) => number,
): {
  readonly side: number;
  readonly cells: Float64Array;
  readonly blocks: readonly number[];
  /** Items in the order of the rows. */
  readonly order: readonly string[];
} {
  const { order, blocks } = categoryOrder(items, stimuli);
  return {
    ...rdmCells(order, distance),
    blocks: blocks.map(({ size }) => size),
    order: order.map((at) => items[at]),
  };
}

import { rdm as ref } from '@kindred/core';
import { rowDots } from '../program/row-dots.ts';
import { rowGaps } from '../program/row-gaps.ts';
import { defineLaw } from './define-law.ts';
import { inBlocks } from './in-blocks.ts';
import { inBlocksOf32 } from './in-blocks-of-32.ts';
import { leave } from './leave.ts';
import { unitRows } from './unit-rows.ts';

/**
 * `kindred/rdm@1`. What is little work the host does in double precision: rows are centred and
 * scaled, as a row without variance could not be told in single precision; and distances are taken
 * from the first row, as digits that all items share would be lost ones.
 */
export const rdm = defineLaw(ref, ['out'], async (device, { vectors, out }, scalars, pause) => {
  const { items, dimensions, distance } = scalars;
  if (items === 0) return { undefinedItem: -1 };
  const unit = distance === 2 || distance === 3;
  const { values, undefinedItem } = unit
    ? unitRows(vectors, items, dimensions, distance === 3)
    : { values: distance === 4 ? vectors : fromFirst(vectors, dimensions), undefinedItem: -1 };
  const rows = await leave(device, 'vectors', [values], [dimensions, items]);
  const [name, body] =
    distance <= 1 ? (['row-gaps', rowGaps] as const) : (['row-dots', rowDots] as const);
  const cells = new Float64Array(out.length);
  await inBlocks(
    device,
    items,
    items * dimensions,
    (height) => {
      const program = device.program(name, body, {
        size: [items, height],
        constants: inBlocksOf32(dimensions),
      });
      return (from) => program(rows, rows, from);
    },
    (block, from, height) => {
      for (let i = from; i < from + height; i++) {
        for (let j = i + 1, at = (i * (2 * items - i - 1)) / 2; j < items; j++, at++) {
          const cell = block[(i - from) * items + j];
          if (distance <= 1) cells[at] = distance === 0 ? Math.sqrt(cell) : cell;
          else cells[at] = (unit ? 1 : 0) - cell;
        }
      }
    },
    pause,
  );
  out.set(cells);
  return { undefinedItem };
});

/** Rows less the first. */
function fromFirst(vectors: Float64Array, dimensions: number): Float64Array {
  return vectors.map((value, i) => value - vectors[i % dimensions]);
}

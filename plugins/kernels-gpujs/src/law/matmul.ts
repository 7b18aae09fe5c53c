import { matmul as ref } from '@kindred/core';
import { rowDots } from '../program/row-dots.ts';
import { defineLaw } from './define-law.ts';
import { inBlocks } from './in-blocks.ts';
import { inBlocksOf32 } from './in-blocks-of-32.ts';
import { leave } from './leave.ts';

/** `kindred/matmul@1`: both matrices lie so that a cell is the dot product of two rows. */
export const matmul = defineLaw(ref, ['out'], async (device, { a, b, out }, scalars, pause) => {
  const { rows, inner, columns, transposeA, transposeB } = scalars;
  if (out.length === 0) return {};
  if (inner === 0) {
    out.fill(0);
    return {};
  }
  const left = transposeA ? transposed(a, inner, rows) : a;
  const right = transposeB ? b : transposed(b, inner, columns);
  const down = await leave(device, 'left', [left], [inner, rows]);
  const along = await leave(device, 'right', [right], [inner, columns]);
  const product = new Float32Array(rows * columns);
  await inBlocks(
    device,
    rows,
    columns * inner,
    (height) => {
      const dots = device.program('row-dots', rowDots, {
        size: [columns, height],
        constants: inBlocksOf32(inner),
      });
      return (from) => dots(down, along, from);
    },
    (block, from) => product.set(block, from * columns),
    pause,
  );
  out.set(product);
  return {};
});

/** The columns of a rows × columns matrix as rows. */
function transposed(values: Float64Array, rows: number, columns: number): Float32Array {
  const out = new Float32Array(values.length);
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) out[j * rows + i] = values[i * columns + j];
  return out;
}

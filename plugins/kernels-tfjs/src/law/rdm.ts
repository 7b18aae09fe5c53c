import { rdm as ref, type RdmSignature } from '@kindred/core';
import * as tf from '@tensorflow/tfjs-core';
import type { TfjsDevice } from '../device/tfjs-device.ts';
import { product } from '../tensor/product.ts';
import { readOut } from '../tensor/read-out.ts';
import { rowRange } from '../tensor/row-range.ts';
import type { MakeLaw } from '../tensor/tensor-law.ts';
import { unitRows } from '../tensor/unit-rows.ts';

/** Rows of the whole matrix in memory at once. */
const block = 256;

/** `kindred/rdm@1`. Euclidean distances by differences: by dot products near ones would drown. */
export const rdm: MakeLaw<RdmSignature> = (device) => ({
  id: ref.id,
  writes: ['out'],
  reference({ vectors, out }, { items, dimensions, distance }) {
    if (distance <= 1) {
      squares(vectors, items, dimensions, out);
      if (distance === 0) for (let at = 0; at < out.length; at++) out[at] = Math.sqrt(out[at]);
      return { undefinedItem: -1 };
    }
    if (distance === 4) {
      dots(vectors, items, dimensions, out, 0, device);
      return { undefinedItem: -1 };
    }
    const { rows, undefinedItem } = unitRows(vectors, items, dimensions, distance === 3);
    dots(rows, items, dimensions, out, 1, device);
    return { undefinedItem };
  },
});

function squares(values: Float64Array, items: number, dimensions: number, out: Float64Array): void {
  const x = tf.tensor2d(new Float32Array(values), [items, dimensions]);
  for (let start = 0, at = 0; start < items; start += block) {
    const width = items - start;
    const rows = Math.min(block, width);
    const found = readOut(() => {
      const rest = rowRange(x, start, width);
      const squared = (row: number) =>
        tf.tidy(() => tf.sum(tf.square(tf.sub(rest, rowRange(x, start + row, 1))), 1));
      return tf.stack(Array.from({ length: rows }, (_, row) => squared(row)));
    });
    at = takeUpper(found, rows, width, out, at);
  }
}

/** Copies what lies above the diagonal of rows × width numbers into `out`; gives where it ended. */
function takeUpper(
  found: Float32Array,
  rows: number,
  width: number,
  out: Float64Array,
  at: number,
): number {
  let to = at;
  for (let i = 0; i < rows; i++)
    for (let j = i + 1; j < width; j++) out[to++] = found[i * width + j];
  return to;
}

/** `from` minus the dot products. */
function dots(
  values: Float64Array,
  items: number,
  dimensions: number,
  out: Float64Array,
  from: number,
  device: TfjsDevice,
): void {
  const factor = (start: number, end: number, transpose: boolean) => ({
    values: values.subarray(start * dimensions, end * dimensions),
    rows: end - start,
    columns: dimensions,
    transpose,
  });
  for (let start = 0, at = 0; start < items; start += block) {
    const end = Math.min(items, start + block);
    const found = readOut(() =>
      tf.sub(from, product(factor(start, end, false), factor(start, items, true), device)),
    );
    at = takeUpper(found, end - start, items - start, out, at);
  }
}

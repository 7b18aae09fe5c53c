import {
  type KernelBuffer,
  type KernelSession,
  matmul,
  neighbourSlopes,
  type Random,
} from '@kindred/core';
import type { ObjectivePart } from './choice-objective.ts';
import { neighbourShares } from './neighbour-shares.ts';
import { unitRows } from './unit-rows.ts';

/** Items among which neighbours are sought. */
interface Batch {
  readonly rows: number;
  readonly x: KernelBuffer;
  readonly shares: KernelBuffer;
  readonly similarities: KernelBuffer;
  readonly slopes: KernelBuffer;
}

/**
 * How well a transform keeps which items are near which (Muttenthaler et al. 2023): in batches of
 * items the cross-entropy between the softmax of cosines / temperature of the features `given` and of
 * the transformed ones X W, in nats, averaged over items. `features` X are `given`, standardised;
 * both items × inputs. Batches are drawn once, so that the objective is one function throughout.
 */
export async function neighbourObjective(
  kernels: KernelSession,
  given: Float64Array,
  features: Float64Array,
  shape: { readonly inputs: number; readonly outputs: number },
  { temperature, batch }: { readonly temperature: number; readonly batch: number },
  random: Random,
): Promise<ObjectivePart> {
  const { inputs, outputs } = shape;
  const items = features.length / inputs;
  const order = random.shuffle(Int32Array.from({ length: items }, (_, item) => item));
  const parts = Math.ceil(items / batch);
  const buffers: KernelBuffer[] = [];
  const keep = async (values: Float64Array) => {
    const buffer = await kernels.upload(values);
    buffers.push(buffer);
    return buffer;
  };
  const batches: Batch[] = [];
  for (let part = 0; part < parts; part++) {
    const own = order.filter((_, place) => place % parts === part);
    const rowsOf = (matrix: Float64Array) => {
      const picked = new Float64Array(own.length * inputs);
      own.forEach((item, row) =>
        picked.set(matrix.subarray(item * inputs, (item + 1) * inputs), row * inputs),
      );
      return picked;
    };
    const shares = await neighbourShares(kernels, rowsOf(given), own.length, temperature);
    batches.push({
      rows: own.length,
      x: await keep(rowsOf(features)),
      shares: await keep(shares),
      similarities: await keep(new Float64Array(own.length ** 2)),
      slopes: await keep(new Float64Array(own.length ** 2)),
    });
  }
  return {
    async evaluate(transform, share, gradient) {
      let total = 0;
      for (const { rows, x, shares, similarities, slopes } of batches) {
        const y = new Float64Array(rows * outputs);
        const wide = { rows, inner: inputs, columns: outputs, transposeA: 0, transposeB: 0 };
        await kernels.run(matmul, { a: x, b: transform, out: y }, wide);
        const lengths = unitRows(y, outputs);
        await kernels.run(
          matmul,
          { a: y, b: y, out: similarities },
          { rows, inner: outputs, columns: rows, transposeA: 0, transposeB: 1 },
        );
        const { loss } = await kernels.run(
          neighbourSlopes,
          { similarities, shares, slopes },
          { items: rows, temperature },
        );
        total += (loss * rows) / items;
        const pull = new Float64Array(rows * outputs);
        await kernels.run(matmul, { a: slopes, b: y, out: pull }, { ...wide, inner: rows });
        alongSphere(pull, y, lengths, outputs);
        const own = new Float64Array(transform.length);
        await kernels.run(
          matmul,
          { a: x, b: pull, out: own },
          { ...wide, rows: inputs, inner: rows, transposeA: 1 },
        );
        const weight = (share * rows) / items;
        for (let at = 0; at < own.length; at++) gradient[at] += weight * own[at];
      }
      return total;
    },
    release: () => kernels.release(...buffers),
  };
}

/** Turns slopes by unit rows `y` into slopes by the rows they were before, of the lengths given. */
function alongSphere(
  pull: Float64Array,
  y: Float64Array,
  lengths: Float64Array,
  columns: number,
): void {
  for (let row = 0; row < lengths.length; row++) {
    const start = row * columns;
    let along = 0;
    for (let at = start; at < start + columns; at++) along += pull[at] * y[at];
    const inverse = lengths[row] > 0 ? 1 / lengths[row] : 0;
    for (let at = start; at < start + columns; at++)
      pull[at] = (pull[at] - along * y[at]) * inverse;
  }
}

import { type KernelSession, matmul } from '@kindred/core';
import { unitRows } from './unit-rows.ts';

/** Each item's softmax of cosines / temperature over the others: items × items, 0 on the diagonal. */
export async function neighbourShares(
  kernels: KernelSession,
  features: Float64Array,
  items: number,
  temperature: number,
): Promise<Float64Array> {
  const columns = features.length / items;
  const unit = features.slice();
  unitRows(unit, columns);
  const shares = new Float64Array(items * items);
  await kernels.run(
    matmul,
    { a: unit, b: unit, out: shares },
    { rows: items, inner: columns, columns: items, transposeA: 0, transposeB: 1 },
  );
  for (let i = 0; i < items; i++) {
    const row = shares.subarray(i * items, (i + 1) * items);
    row[i] = -Infinity;
    const top = row.reduce((most, value) => Math.max(most, value), -Infinity);
    let sum = 0;
    for (let j = 0; j < items; j++) sum += row[j] = Math.exp((row[j] - top) / temperature);
    for (let j = 0; j < items; j++) row[j] /= sum;
  }
  return shares;
}

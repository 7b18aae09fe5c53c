import { setImmediate } from 'node:timers/promises';

/**
 * 1 − P(i,j) of some rows of an embedding, upper triangle row by row in the order of `rows`: P is the
 * mean over all other rows k of exp s(i,j) / (exp s(i,j) + exp s(i,k) + exp s(j,k)), s the dot
 * product, which must stay below 700. Stops where `signal` says so.
 */
export async function choiceRdm(
  values: Float64Array,
  dimensions: number,
  rows: Int32Array,
  signal: AbortSignal,
): Promise<Float64Array> {
  const all = values.length / dimensions;
  const weights = Array.from(rows, (row) => exponentials(values, dimensions, row));
  const out = new Float64Array((rows.length * (rows.length - 1)) / 2);
  let at = 0;
  for (const [i, a] of weights.entries()) {
    await setImmediate();
    signal.throwIfAborted();
    for (let j = i + 1; j < rows.length; j++) {
      const b = weights[j];
      const own = a[rows[j]];
      let sum = 0;
      for (let k = 0; k < all; k++) sum += own / (own + a[k] + b[k]);
      out[at++] = 1 - sum / (all - 2);
    }
  }
  return out;
}

/** exp s(row, k) for every row k; infinite with itself, so that it is no third item. */
function exponentials(values: Float64Array, dimensions: number, row: number): Float64Array {
  const own = values.subarray(row * dimensions, (row + 1) * dimensions);
  const out = new Float64Array(values.length / dimensions);
  for (let k = 0; k < out.length; k++) {
    let dot = 0;
    for (let c = 0; c < dimensions; c++) dot += own[c] * values[k * dimensions + c];
    out[k] = Math.exp(dot);
  }
  out[row] = Infinity;
  return out;
}

import { type KernelSession, matmul, principalAxes, type Random } from '@kindred/core';
import type { SearchSpace } from './search-space.ts';
import type { TransformSettings } from './transform-settings.ts';

/** Standard deviation of the published start. */
const published = 1e-3;

/**
 * Opens the space for `features`, items × inputs and standardised. A square transform that is charged
 * for its distance from the identity is sought as it is. Any other is sought along the principal axes of
 * the features about 0, each divided by √(variance + 1), as features differ much in size and the search
 * would otherwise creep; directions in which there are no features are left out.
 *
 * The start `axes` is size · I, or size times the leading axes; the size gives the pairs' dot products
 * a standard deviation of 1, where the softmax is neither flat nor saturated. `normal`: N(0, 0.001²).
 */
export async function openSpace(
  kernels: KernelSession,
  features: Float64Array,
  { inputs, outputs }: { readonly inputs: number; readonly outputs: number },
  { start, penalty }: Pick<TransformSettings, 'start' | 'penalty'>,
  random: Random,
): Promise<SearchSpace> {
  const items = features.length / inputs;
  if (penalty === 'eye') {
    const size = await unitSpread(kernels, features, items);
    const begin = new Float64Array(inputs * outputs);
    for (let k = 0; k < inputs; k++) begin[k * outputs + k] = size;
    return {
      width: inputs,
      x: features,
      charges: new Float64Array(inputs).fill(1),
      start: begin,
      transformOf: async (v) => v.slice(),
    };
  }
  const { axes, variances } = await axesAboutZero(kernels, features, items, inputs);
  const width = variances.length;
  const charges = variances.map((variance) => 1 / (variance + 1));
  const basis = axes.map((value, at) => value * Math.sqrt(charges[at % width]));
  const x = new Float64Array(items * width);
  await product(kernels, features, basis, x, [items, inputs, width]);
  const begin = new Float64Array(width * outputs);
  if (start === 'normal') {
    for (let at = 0; at < begin.length; at++)
      begin[at] = (published * random.normal()) / Math.sqrt(charges[Math.floor(at / outputs)]);
  } else {
    const leading = Math.min(width, outputs);
    const scores = new Float64Array(items * leading);
    for (let at = 0; at < scores.length; at++) {
      const k = at % leading;
      scores[at] = x[Math.floor(at / leading) * width + k] / Math.sqrt(charges[k]);
    }
    const size = await unitSpread(kernels, scores, items);
    for (let k = 0; k < leading; k++) begin[k * outputs + k] = size / Math.sqrt(charges[k]);
  }
  return {
    width,
    x,
    charges,
    start: begin,
    async transformOf(v) {
      const out = new Float64Array(inputs * outputs);
      await product(kernels, basis, v, out, [inputs, width, outputs]);
      return out;
    },
  };
}

/**
 * Principal axes of rows about 0, not about their mean: with every row given with both signs the
 * kernel's centring changes nothing. Of X = U S Vᵀ it gives U S, and V = Xᵀ U / S. `axes`: inputs ×
 * width, `variances`: mean squares of the rows along them, falling.
 */
async function axesAboutZero(
  kernels: KernelSession,
  features: Float64Array,
  items: number,
  inputs: number,
): Promise<{ readonly axes: Float64Array; readonly variances: Float64Array }> {
  const both = new Float64Array(2 * features.length);
  both.set(features);
  for (let at = 0; at < features.length; at++) both[features.length + at] = -features[at];
  const squares = new Float64Array(inputs);
  await kernels.run(
    principalAxes,
    { values: both, variances: squares },
    { rows: 2 * items, columns: inputs },
  );
  const width = squares.filter((square) => square > 1e-10 * squares[0]).length;
  const scores = new Float64Array(items * width);
  for (let i = 0; i < items; i++)
    for (let k = 0; k < width; k++) scores[i * width + k] = (2 * both[i * inputs + k]) / squares[k];
  const axes = new Float64Array(inputs * width);
  await kernels.run(
    matmul,
    { a: features, b: scores, out: axes },
    { rows: inputs, inner: items, columns: width, transposeA: 1, transposeB: 0 },
  );
  return {
    axes,
    variances: squares.slice(0, width).map((square) => square / (2 * items)),
  };
}

function product(
  kernels: KernelSession,
  a: Float64Array,
  b: Float64Array,
  out: Float64Array,
  [rows, inner, columns]: readonly [number, number, number],
): Promise<unknown> {
  const scalars = { rows, inner, columns, transposeA: 0, transposeB: 0 };
  return kernels.run(matmul, { a, b, out }, scalars);
}

/** What vectors are to be multiplied with for their pairs' dot products to have a deviation of 1. */
async function unitSpread(
  kernels: KernelSession,
  vectors: Float64Array,
  items: number,
): Promise<number> {
  const dots = new Float64Array(items * items);
  await kernels.run(
    matmul,
    { a: vectors, b: vectors, out: dots },
    { rows: items, inner: vectors.length / items, columns: items, transposeA: 0, transposeB: 1 },
  );
  const pairs = (items * (items - 1)) / 2;
  let mean = 0;
  for (let i = 0; i < items; i++) for (let j = 0; j < i; j++) mean += dots[i * items + j] / pairs;
  let square = 0;
  for (let i = 0; i < items; i++)
    for (let j = 0; j < i; j++) square += (dots[i * items + j] - mean) ** 2 / pairs;
  return square > 0 ? square ** -0.25 : 1;
}

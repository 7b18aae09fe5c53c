import { matmul, principalAxes, type KernelSession } from '@kindred/core';
import { meanColumns } from './mean-columns.ts';

/** Axes of less than this share of the largest one's variance are rounding. */
const rounding = 1e-12;

/**
 * Ridge regression of every outcome on the predictors, each with the penalty of least squared
 * leave-one-out error: ŷ = ȳ + x Xᵀ(XXᵀ + λI)⁻¹(y − ȳ), errors (y − ŷ) / (1 − h), h the leverage with
 * the intercept's 1/n (Hastie, Tibshirani & Friedman 2009, eq. 7.64). One decomposition serves all.
 *
 * `x`: rows × inputs, columns centred. `y`: rows × outcomes. `at`: points × inputs, where to predict.
 */
export async function ridge(
  problem: {
    readonly x: Float64Array;
    readonly y: Float64Array;
    readonly at: Float64Array;
    readonly inputs: number;
    readonly outcomes: number;
  },
  penalties: readonly number[],
  kernels: KernelSession,
): Promise<{
  /** points × outcomes. */
  readonly predictions: Float64Array;
  /** One an outcome. */
  readonly chosen: Float64Array;
  readonly means: Float64Array;
}> {
  const { x, at, inputs, outcomes } = problem;
  const rows = x.length / inputs;
  const multiply = async (
    a: Float64Array,
    b: Float64Array,
    size: readonly [number, number, number],
    transposeA = 0,
  ) => {
    const [down, inner, columns] = size;
    const out = new Float64Array(down * columns);
    await kernels.run(
      matmul,
      { a, b, out },
      { rows: down, inner, columns, transposeA, transposeB: 0 },
    );
    return out;
  };
  const means = meanColumns(problem.y, outcomes);
  const y = problem.y.map((value, k) => value - means[k % outcomes]);
  const { scores, variances } = await axesOf(x, inputs, kernels);
  const axes = variances.length;
  const onAxes = await multiply(scores, y, [axes, rows, outcomes], 1);

  const chosen = new Float64Array(outcomes);
  const least = new Float64Array(outcomes).fill(Infinity);
  for (const penalty of penalties) {
    const shrunk = onAxes.map(
      (value, k) => value / (variances[Math.floor(k / outcomes)] + penalty),
    );
    const fitted = await multiply(scores, shrunk, [rows, axes, outcomes]);
    const errors = new Float64Array(outcomes);
    for (let row = 0; row < rows; row++) {
      let leverage = 1 / rows;
      for (let axis = 0; axis < axes; axis++) {
        leverage += scores[row * axes + axis] ** 2 / (variances[axis] + penalty);
      }
      for (let k = 0; k < outcomes; k++) {
        const cell = row * outcomes + k;
        errors[k] += ((y[cell] - fitted[cell]) / (1 - leverage)) ** 2;
      }
    }
    errors.forEach((error, k) => {
      if (error >= least[k]) return;
      least[k] = error;
      chosen[k] = penalty;
    });
  }
  // Directions of the axes are Xᵀ scores / variance.
  const shrunk = onAxes.map((value, k) => {
    const variance = variances[Math.floor(k / outcomes)];
    return value / (variance + chosen[k % outcomes]) / variance;
  });
  const dual = await multiply(scores, shrunk, [rows, axes, outcomes]);
  const weights = await multiply(x, dual, [inputs, rows, outcomes], 1);
  const predictions = await multiply(at, weights, [at.length / inputs, inputs, outcomes]);
  predictions.forEach((value, k) => (predictions[k] = value + means[k % outcomes]));
  return { predictions, chosen, means };
}

/** Rows on the principal axes that vary, and the axes' sums of squares. */
async function axesOf(x: Float64Array, inputs: number, kernels: KernelSession) {
  const values = x.slice();
  const all = new Float64Array(inputs);
  const rows = x.length / inputs;
  await kernels.run(principalAxes, { values, variances: all }, { rows, columns: inputs });
  const variances = all.filter((variance) => variance > rounding * all[0]);
  const axes = variances.length;
  const scores = new Float64Array(rows * axes);
  for (let row = 0; row < rows; row++) {
    scores.set(values.subarray(row * inputs, row * inputs + axes), row * axes);
  }
  return { scores, variances };
}

import { envelopeCholesky } from './envelope-cholesky.ts';
import { factors as factorsOf } from './factors.ts';
import { invertPositive } from './invert-positive.ts';
import type { MixedProblem } from './mixed-problem.ts';
import { randomTimes } from './random-times.ts';
import { solveLower } from './solve-lower.ts';
import { solveUpper } from './solve-upper.ts';
import { timesFactors } from './times-factors.ts';
import { timesRandom } from './times-random.ts';

/** The penalised least squares solution at one θ; V = I + Z Λ Λᵀ Zᵀ is the outcome's covariance over σ². */
export interface MixedSolution {
  readonly factors: readonly Float64Array[];
  /** L with L Lᵀ = Λᵀ Zᵀ Z Λ + I, q × q. */
  readonly lower: Float64Array;
  /** log |V|. */
  readonly logRandom: number;
  /** log |Qᵀ V⁻¹ Q|. */
  readonly logFixed: number;
  /** (Qᵀ V⁻¹ Q)⁻¹, p × p. */
  readonly inverse: Float64Array;
  /** Coefficients of Q. */
  readonly coefficients: Float64Array;
  /** Conditional modes of the random effects, Λ u. */
  readonly modes: Float64Array;
  /** y − Q c − Z Λ u. */
  readonly residual: Float64Array;
  /** Its squared length plus that of u: rᵀ V⁻¹ r. */
  readonly squares: number;
}

/** Bates et al. (2015), equations 16 to 24; null where θ is no number. */
export function mixedSolution(
  problem: MixedProblem,
  theta: ArrayLike<number>,
): MixedSolution | null {
  const { n, p, q, y, basis, cross, first, basisCross } = problem;
  const factors = factorsOf(problem.blocks, theta);
  const half = timesFactors(problem, factors, cross.slice());
  const lower = new Float64Array(q * q);
  for (let i = 0; i < q; i++) {
    for (let j = 0; j < q; j++) lower[i * q + j] = half[j * q + i];
  }
  timesFactors(problem, factors, lower);
  for (let i = 0; i < q; i++) lower[i * q + i] += 1;
  if (!envelopeCholesky(lower, q, first)) return null;

  const fixed = timesFactors(problem, factors, basisCross.slice());
  for (let k = 0; k < p; k++) solveLower(lower, q, first, fixed, k * q);
  const u = timesFactors(problem, factors, randomTimes(problem, y));
  solveLower(lower, q, first, u);

  const information = new Float64Array(p * p);
  const right = new Float64Array(p);
  for (let k = 0; k < p; k++) {
    for (let row = 0; row < n; row++) right[k] += basis[row * p + k] * y[row];
    for (let i = 0; i < q; i++) right[k] -= fixed[k * q + i] * u[i];
    for (let l = 0; l < p; l++) {
      let sum = k === l ? 1 : 0;
      for (let i = 0; i < q; i++) sum -= fixed[k * q + i] * fixed[l * q + i];
      information[k * p + l] = sum;
    }
  }
  const inverted = invertPositive(information, p);
  if (!inverted) return null;
  const coefficients = new Float64Array(p);
  for (let k = 0; k < p; k++) {
    for (let l = 0; l < p; l++) coefficients[k] += inverted.inverse[k * p + l] * right[l];
  }
  for (let k = 0; k < p; k++) {
    for (let i = 0; i < q; i++) u[i] -= fixed[k * q + i] * coefficients[k];
  }
  solveUpper(lower, q, first, u);

  let squares = 0;
  let logRandom = 0;
  for (let i = 0; i < q; i++) {
    squares += u[i] ** 2;
    logRandom += 2 * Math.log(lower[i * q + i]);
  }
  const modes = timesBlocks(problem, factors, u);
  const residual = timesRandom(problem, modes);
  for (let row = 0; row < n; row++) {
    let fitted = residual[row];
    for (let k = 0; k < p; k++) fitted += basis[row * p + k] * coefficients[k];
    residual[row] = y[row] - fitted;
    squares += residual[row] ** 2;
  }
  const { inverse, logDeterminant: logFixed } = inverted;
  return { factors, lower, logRandom, logFixed, inverse, coefficients, modes, residual, squares };
}

function timesBlocks(
  { blocks, offsets, q }: MixedProblem,
  factors: readonly Float64Array[],
  u: Float64Array,
): Float64Array {
  const product = new Float64Array(q);
  blocks.forEach(({ count, size }, at) => {
    for (let start = offsets[at]; start < offsets[at] + count * size; start += size) {
      for (let i = 0; i < size; i++) {
        for (let j = 0; j <= i; j++) product[start + i] += factors[at][i * size + j] * u[start + j];
      }
    }
  });
  return product;
}

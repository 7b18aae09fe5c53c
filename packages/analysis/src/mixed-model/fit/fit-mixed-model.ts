import { effectCovariances } from './effect-covariances.ts';
import { findTheta } from './find-theta.ts';
import { fixedCovariance } from './fixed-covariance.ts';
import type { MixedFit, MixedInput } from './mixed-fit.ts';
import { mixedProblem } from './mixed-problem.ts';
import { orthonormalBasis } from './orthonormal-basis.ts';
import { scaleBlocks } from './scale-blocks.ts';
import { solveTriangle } from './solve-triangle.ts';

/** Values of θ to start from: the deviance may have several minima. */
const starts = [1, 0.1, 5];

/**
 * Fits a linear mixed model by REML (`restricted`) or ML: Bates, Mächler, Bolker & Walker (2015),
 * section 3. Null where there is nothing to minimise: X explains y exactly, or no rows are left over.
 */
export async function fitMixedModel(
  input: MixedInput,
  restricted: boolean,
  signal: AbortSignal,
): Promise<MixedFit | null> {
  const n = input.y.length;
  const { q: basis, r: upper, kept } = orthonormalBasis(input.x, n, input.columns);
  const p = kept.length;
  if (n <= p) return null;
  const { blocks, scales } = scaleBlocks(input.blocks, n);
  const problem = mixedProblem(input.y, basis, p, blocks);
  const found = await findTheta(problem, restricted, starts, signal);
  if (!found) return null;
  const { theta, solution, value, converged, singular } = found;
  const sigma = Math.sqrt(solution.squares / (n - (restricted ? p : 0)));
  let logUpper = 0;
  for (let k = 0; k < p; k++) logUpper += 2 * Math.log(upper[k * p + k]);
  return {
    input,
    restricted,
    problem,
    upper,
    kept,
    scales,
    theta,
    solution,
    criterion: value + (restricted ? logUpper : 0),
    sigma,
    coefficients: solveTriangle(upper, p, solution.coefficients),
    covariance: fixedCovariance(upper, p, solution.inverse, sigma),
    effects: effectCovariances(solution.factors, scales, sigma),
    converged,
    singular,
  };
}

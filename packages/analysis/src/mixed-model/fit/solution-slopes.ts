import { factorTurns } from './factor-turns.ts';
import type { FactorTurn } from './factor-turns.ts';
import type { MixedProblem } from './mixed-problem.ts';
import type { MixedSolution } from './mixed-solution.ts';
import { randomTimes } from './random-times.ts';
import { solveLower } from './solve-lower.ts';
import { timesFactors } from './times-factors.ts';

/** First (m) and second (m × m) derivatives by θ of the parts of the deviance. */
export interface SolutionSlopes {
  readonly turns: readonly FactorTurn[];
  /** Of log |V|, with log |Qᵀ V⁻¹ Q| added where `restricted`. */
  readonly logs: { readonly gradient: Float64Array; readonly hessian: Float64Array };
  /** Of the penalised squares rᵀ V⁻¹ r, the coefficients following. */
  readonly squares: { readonly gradient: Float64Array; readonly hessian: Float64Array };
  /** Of (Qᵀ V⁻¹ Q)⁻¹: one p × p matrix an entry of θ. */
  readonly inverse: readonly Float64Array[];
}

/**
 * With V_k = Z D_k Zᵀ, D_k the derivative of Λ Λᵀ, and P = V⁻¹ − V⁻¹Q (QᵀV⁻¹Q)⁻¹ QᵀV⁻¹: ∂ log|V| =
 * tr(V⁻¹V_k), with log|QᵀV⁻¹Q| tr(P V_k), ∂ yᵀPy = −yᵀP V_k P y, and once more for the second
 * derivatives (Harville 1977, section 4). All of it needs ZᵀV⁻¹Z, ZᵀV⁻¹Q and Zᵀ P y alone.
 */
export function solutionSlopes(
  problem: MixedProblem,
  solution: MixedSolution,
  restricted: boolean,
): SolutionSlopes {
  const { p, q, blocks, offsets, cross, first } = problem;
  const { factors, lower, inverse } = solution;
  const turns = factorTurns(blocks, factors);
  const m = turns.length;

  // Rows of K = (ZᵀZ Λ) L⁻ᵀ, then ZᵀV⁻¹Z = ZᵀZ − K Kᵀ; the basis likewise.
  const half = timesFactors(problem, factors, cross.slice());
  const extent = Array.from({ length: q }, (_, i) => {
    solveLower(lower, q, first, half, i * q);
    let [from, to] = [0, q];
    while (from < to && half[i * q + from] === 0) from++;
    while (to > from && half[i * q + to - 1] === 0) to--;
    return { from, to };
  });
  const fixed = timesFactors(problem, factors, problem.basisCross.slice());
  for (let k = 0; k < p; k++) solveLower(lower, q, first, fixed, k * q);
  const weighted = new Float64Array(q * q);
  const weightedBasis = new Float64Array(p * q);
  for (let i = 0; i < q; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = cross[i * q + j];
      const to = Math.min(extent[i].to, extent[j].to);
      for (let k = Math.max(extent[i].from, extent[j].from); k < to; k++) {
        sum -= half[i * q + k] * half[j * q + k];
      }
      weighted[i * q + j] = sum;
      weighted[j * q + i] = sum;
    }
    for (let k = 0; k < p; k++) {
      let sum = problem.basisCross[k * q + i];
      for (let j = 0; j < q; j++) sum -= half[i * q + j] * fixed[k * q + j];
      weightedBasis[k * q + i] = sum;
    }
  }
  const spread = timesInverse(inverse, weightedBasis, p, q);
  const projected = weighted.slice();
  for (let k = 0; k < p; k++) {
    for (let i = 0; i < q; i++) {
      const left = spread[k * q + i];
      for (let j = 0; j < q; j++) projected[i * q + j] -= left * weightedBasis[k * q + j];
    }
  }
  const outcome = randomTimes(problem, solution.residual);

  const inLogs = restricted ? projected : weighted;
  const turned = turns.map(({ block, slope }) => {
    const { count, size } = blocks[block];
    const [from, width] = [offsets[block], count * size];
    const matrix = new Float64Array(q * width);
    const vector = new Float64Array(q);
    for (let level = 0; level < width; level += size) {
      for (let j = 0; j < size; j++) {
        for (let i = 0; i < size; i++) {
          const by = slope[i * size + j];
          vector[from + level + j] += by * outcome[from + level + i];
          for (let row = 0; row < q; row++) {
            matrix[row * width + level + j] += inLogs[row * q + from + level + i] * by;
          }
        }
      }
    }
    return { from, width, matrix, vector };
  });

  const logs = { gradient: new Float64Array(m), hessian: new Float64Array(m * m) };
  const squares = { gradient: new Float64Array(m), hessian: new Float64Array(m * m) };
  turns.forEach((turn, k) => {
    const a = turned[k];
    for (let i = 0; i < a.width; i++) {
      logs.gradient[k] += a.matrix[(a.from + i) * a.width + i];
      squares.gradient[k] -= outcome[a.from + i] * a.vector[a.from + i];
    }
    const along = new Float64Array(q);
    for (let i = 0; i < q; i++) {
      for (let j = a.from; j < a.from + a.width; j++) {
        along[i] += projected[i * q + j] * a.vector[j];
      }
    }
    for (let l = 0; l <= k; l++) {
      const b = turned[l];
      let trace = 0;
      for (let i = 0; i < b.width; i++) {
        for (let j = 0; j < a.width; j++) {
          trace -= a.matrix[(b.from + i) * a.width + j] * b.matrix[(a.from + j) * b.width + i];
        }
      }
      let product = 0;
      for (let i = b.from; i < b.from + b.width; i++) product += 2 * along[i] * b.vector[i];
      if (turn.block === turns[l].block && turn.column === turns[l].column) {
        // ∂² Λ Λᵀ is 1 at (row, row of the other) and its mirror image, level by level.
        const { size } = blocks[turn.block];
        for (let at = a.from; at < a.from + a.width; at += size) {
          const [i, j] = [at + turn.row, at + turns[l].row];
          trace += 2 * inLogs[i * q + j];
          product -= 2 * outcome[i] * outcome[j];
        }
      }
      for (const place of [k * m + l, l * m + k]) {
        logs.hessian[place] = trace;
        squares.hessian[place] = product;
      }
    }
  });
  return {
    turns,
    logs,
    squares,
    inverse: turns.map((turn) => inverseSlope(problem, spread, turn)),
  };
}

/** Rows of S⁻¹ Bᵀ, p × q. */
function timesInverse(
  inverse: Float64Array,
  rows: Float64Array,
  p: number,
  q: number,
): Float64Array {
  const product = new Float64Array(p * q);
  for (let k = 0; k < p; k++) {
    for (let l = 0; l < p; l++) {
      for (let i = 0; i < q; i++) product[k * q + i] += inverse[k * p + l] * rows[l * q + i];
    }
  }
  return product;
}

/** S⁻¹ Bᵀ D B S⁻¹ with S = QᵀV⁻¹Q and B = ZᵀV⁻¹Q, as ∂S = −Bᵀ D B; `rows` is S⁻¹ Bᵀ. */
function inverseSlope(
  { p, q, blocks, offsets }: MixedProblem,
  rows: Float64Array,
  { block, slope }: FactorTurn,
): Float64Array {
  const { count, size } = blocks[block];
  const turned = new Float64Array(p * p);
  for (let k = 0; k < p; k++) {
    for (let l = 0; l < p; l++) {
      for (let at = offsets[block]; at < offsets[block] + count * size; at += size) {
        for (let i = 0; i < size; i++) {
          for (let j = 0; j < size; j++) {
            turned[k * p + l] += rows[k * q + at + i] * slope[i * size + j] * rows[l * q + at + j];
          }
        }
      }
    }
  }
  return turned;
}

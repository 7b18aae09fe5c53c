import { breathe } from '@kindred/core';
import { symmetricEigen } from './symmetric-eigen.ts';

/** A function at a point; its slopes are worked out only where they are asked for. */
export interface Evaluation {
  /** Infinity where the point is not allowed. */
  readonly value: number;
  slopes(): { readonly gradient: Float64Array; readonly hessian: Float64Array };
}

export interface Minimum<E extends Evaluation> {
  readonly x: Float64Array;
  readonly at: E;
  /** Whether the gradient vanishes there and no direction curves down. */
  readonly converged: boolean;
}

/** Fall a Newton step promises below which it is the last. */
const enough = 1e-10;
const mostSteps = 200;

/**
 * Newton's method in the eigenvectors of the Hessian: along each, the step is against the gradient
 * and divided by the curvature's size, so saddles repel; steps are halved until the value falls
 * (Nocedal & Wright 2006, section 3.4). A flat point that curves down is left along that curve.
 * Throws the reason of `signal` once it has aborted.
 */
export async function minimise<E extends Evaluation>(
  evaluate: (x: Float64Array) => E,
  start: Float64Array,
  signal: AbortSignal,
): Promise<Minimum<E>> {
  const m = start.length;
  let x = start.slice();
  let at = evaluate(x);
  if (m === 0 || !Number.isFinite(at.value)) return { x, at, converged: m === 0 };
  for (let taken = 0; taken < mostSteps; taken++) {
    await breathe(signal);
    const { gradient, hessian } = at.slopes();
    const { values, vectors } = symmetricEigen(hessian, m);
    const top = Math.max(...values.map(Math.abs));
    if (!Number.isFinite(top)) return { x, at, converged: false };
    const step = new Float64Array(m);
    let promise = 0;
    let down = false;
    vectors.forEach((vector, k) => {
      let slope = 0;
      for (let i = 0; i < m; i++) slope += vector[i] * gradient[i];
      const curvature = Math.max(Math.abs(values[k]), 1e-8 * top, Number.MIN_VALUE);
      let length = -slope / curvature;
      if (values[k] < -1e-6 * top && Math.abs(length) < 1e-3) {
        length = length < 0 ? -0.1 : 0.1;
        down = true;
      }
      promise += slope ** 2 / curvature;
      for (let i = 0; i < m; i++) step[i] += length * vector[i];
    });
    const longest = 2 * (1 + Math.hypot(...x));
    const length = Math.hypot(...step);
    let scale = length > longest ? longest / length : 1;
    const last = promise < enough && !down;
    let next = at;
    let moved = x;
    let found = false;
    for (let halving = 0; halving < 40 && !found; halving++, scale /= 2) {
      await breathe(signal);
      const trial = x.map((value, i) => value + scale * step[i]);
      next = evaluate(trial);
      moved = trial;
      // The last step is too small for its fall to show above rounding.
      found = last
        ? next.value <= at.value + 1e-9 * (1 + Math.abs(at.value))
        : next.value < at.value;
    }
    if (last || !found) {
      if (found) [x, at] = [moved, next];
      return { x, at, converged: last || (promise < 1e-6 && !down) };
    }
    [x, at] = [moved, next];
  }
  return { x, at, converged: false };
}

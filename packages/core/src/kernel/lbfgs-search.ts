import type { LbfgsRun } from './lbfgs-run.ts';
import type { LbfgsQuestion } from './lbfgs-question.ts';

/** Pairs of steps and gradient changes remembered. */
const memory = 10;
/** Relative fall of the objective below which a fit has converged. */
const enough = 1e-9;

/**
 * Limited-memory BFGS (Nocedal & Wright 2006, algorithm 7.5) with a weak Wolfe line search by
 * bisection (Lewis & Overton 2013), as a search that asks for the objective where it goes, so that whoever
 * answers may take their time. Minimises in place; `state` carries [pairs stored, next slot,
 * value, started], the curvatures, the gradient and the memory from call to call.
 */
export function* lbfgsSearch(
  x: Float64Array,
  state: Float64Array,
  steps: number,
): Generator<LbfgsQuestion, LbfgsRun, number> {
  const size = x.length;
  const curvature = state.subarray(4, 4 + memory);
  const row = (index: number): Float64Array => {
    const start = 4 + memory + index * size;
    return state.subarray(start, start + size);
  };
  const gradient = row(0);
  const moves = Array.from({ length: memory }, (_, slot) => row(1 + slot));
  const turns = Array.from({ length: memory }, (_, slot) => row(1 + memory + slot));
  const direction = new Float64Array(size);
  const next = new Float64Array(size);
  const nextGradient = new Float64Array(size);
  const shares = new Float64Array(memory);

  if (state[3] === 0) {
    state[2] = yield { x, gradient };
    state[3] = 1;
  }
  for (let taken = 0; taken < steps; taken++) {
    const stored = state[0];
    for (let i = 0; i < size; i++) direction[i] = -gradient[i];
    for (let back = 1; back <= stored; back++) {
      const slot = (state[1] - back + memory) % memory;
      shares[slot] = dot(moves[slot], direction) / curvature[slot];
      addScaled(direction, -shares[slot], turns[slot]);
    }
    if (stored > 0) {
      const last = (state[1] - 1 + memory) % memory;
      const scale = curvature[last] / dot(turns[last], turns[last]);
      for (let i = 0; i < size; i++) direction[i] *= scale;
    }
    for (let back = stored; back >= 1; back--) {
      const slot = (state[1] - back + memory) % memory;
      const share = dot(turns[slot], direction) / curvature[slot];
      addScaled(direction, shares[slot] - share, moves[slot]);
    }

    const slope = dot(direction, gradient);
    if (!(slope < 0)) return { value: state[2], taken, converged: true };
    let low = 0;
    let high = Infinity;
    // The first step has no curvature to go by: move a unit length.
    let length = stored > 0 ? 1 : 1 / Math.sqrt(-slope);
    let value = Infinity;
    let found = false;
    for (let tries = 0; tries < 40 && !found; tries++) {
      for (let i = 0; i < size; i++) next[i] = x[i] + length * direction[i];
      value = yield { x: next, gradient: nextGradient };
      if (!(value <= state[2] + 1e-4 * length * slope)) high = length;
      else if (dot(direction, nextGradient) < 0.9 * slope) low = length;
      else found = true;
      if (!found) length = high < Infinity ? (low + high) / 2 : 2 * low;
    }
    if (!(value < state[2])) return { value: state[2], taken, converged: true };

    const slot = state[1];
    for (let i = 0; i < size; i++) {
      moves[slot][i] = next[i] - x[i];
      turns[slot][i] = nextGradient[i] - gradient[i];
    }
    curvature[slot] = dot(moves[slot], turns[slot]);
    if (curvature[slot] > 0) {
      state[0] = Math.min(memory, stored + 1);
      state[1] = (slot + 1) % memory;
    }
    const fall = state[2] - value;
    x.set(next);
    gradient.set(nextGradient);
    state[2] = value;
    if (fall <= enough * Math.abs(value)) return { value, taken: taken + 1, converged: true };
  }
  return { value: state[2], taken: steps, converged: false };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

function addScaled(a: Float64Array, scale: number, b: Float64Array): void {
  for (let i = 0; i < a.length; i++) a[i] += scale * b[i];
}

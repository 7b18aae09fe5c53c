import { barrier } from '../barrier';
import { evaluate } from './evaluate';
import { parameterCount, take, thread, threads } from './problem';
import { alone, combine, copyScaled, dot } from './vectors';

// The algorithm of `lbfgs` in @kindred/core/kernel, by all threads together: each holds the same scalars, from
// the same sums, and so takes the same turns. Thread 0 alone writes those that `state` keeps.

/** Pairs of steps and gradient changes remembered. */
const memory: i32 = 10;
/** Relative fall of the objective below which a fit has converged. */
const enough: f64 = 1e-9;
/** Step lengths a line search tries. */
const tries: i32 = 40;

let next: usize = 0;
let nextGradient: usize = 0;
let direction: usize = 0;
let shares: usize = 0;

export let taken: i32 = 0;
export let converged: bool = false;

export function takeSearch(): void {
  const bytes = (<usize>parameterCount()) << 3;
  next = take(bytes);
  nextGradient = take(bytes);
  direction = take(bytes);
  shares = take((<usize>memory) << 3);
}

/** Minimises in place and gives the objective reached. */
export function lbfgs(x: usize, state: usize, steps: i32, total: f64): f64 {
  const width = (<usize>parameterCount()) << 3;
  const curvature = state + (4 << 3);
  const gradient = curvature + ((<usize>memory) << 3);
  const moves = gradient + width;
  const turns = moves + <usize>memory * width;
  let stored = <i32>load<f64>(state);
  let slot = <i32>load<f64>(state, 8);
  let value = load<f64>(state, 16);
  if (load<f64>(state, 24) === 0) value = evaluate(x, gradient, total);
  // What `state` holds is read by all before one of them writes it.
  barrier(threads);

  taken = 0;
  converged = false;
  while (taken < steps) {
    if (!alone() || thread === 0) turnGradient(gradient, curvature, stored, slot);
    barrier(threads);
    const slope = dot(direction, gradient);
    converged = true;
    if (!(slope < 0)) break;
    let low: f64 = 0;
    let high: f64 = Infinity;
    // The first step has no curvature to go by: move a unit length.
    let length: f64 = stored > 0 ? 1 : 1 / Math.sqrt(-slope);
    let reached: f64 = Infinity;
    for (let look = 0; look < tries; look++) {
      combine(next, length, direction, x);
      barrier(threads);
      reached = evaluate(next, nextGradient, total);
      if (!(reached <= value + 1e-4 * length * slope)) high = length;
      else if (dot(direction, nextGradient) < 0.9 * slope) low = length;
      else break;
      length = high < Infinity ? (low + high) / 2 : 2 * low;
    }
    if (!(reached < value)) break;

    const move = moves + <usize>slot * width;
    const turn = turns + <usize>slot * width;
    combine(move, -1, x, next);
    combine(turn, -1, gradient, nextGradient);
    barrier(threads);
    const curved = dot(move, turn);
    copyScaled(x, 1, next);
    copyScaled(gradient, 1, nextGradient);
    if (thread === 0) store<f64>(curvature + ((<usize>slot) << 3), curved);
    barrier(threads);
    if (curved > 0) {
      stored = min(memory, stored + 1);
      slot = (slot + 1) % memory;
    }
    const fall = value - reached;
    value = reached;
    taken++;
    converged = fall <= enough * Math.abs(value);
    if (converged) break;
  }
  if (thread === 0) {
    store<f64>(state, <f64>stored);
    store<f64>(state, <f64>slot, 8);
    store<f64>(state, value, 16);
    store<f64>(state, 1, 24);
  }
  return value;
}

/** Writes the search direction: minus the gradient, turned and scaled by what is remembered. */
function turnGradient(gradient: usize, curvature: usize, stored: i32, slot: i32): void {
  const all = alone();
  const width = (<usize>parameterCount()) << 3;
  const moves = gradient + width;
  const turns = moves + <usize>memory * width;
  copyScaled(direction, -1, gradient, all);
  for (let back = 1; back <= stored; back++) {
    const at = (slot - back + memory) % memory;
    const share =
      dot(moves + <usize>at * width, direction) / load<f64>(curvature + ((<usize>at) << 3));
    // Every thread writes the same number.
    store<f64>(shares + ((<usize>at) << 3), share);
    combine(direction, -share, turns + <usize>at * width, direction, all);
  }
  if (stored > 0) {
    const at = (slot - 1 + memory) % memory;
    const turn = turns + <usize>at * width;
    const scale = load<f64>(curvature + ((<usize>at) << 3)) / dot(turn, turn);
    copyScaled(direction, scale, direction, all);
  }
  for (let back = stored; back >= 1; back--) {
    const at = (slot - back + memory) % memory;
    const share =
      dot(turns + <usize>at * width, direction) / load<f64>(curvature + ((<usize>at) << 3));
    const change = load<f64>(shares + ((<usize>at) << 3)) - share;
    combine(direction, change, moves + <usize>at * width, direction, all);
  }
}

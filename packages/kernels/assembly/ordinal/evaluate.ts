import { barrier } from '../barrier';
import { itemGradients } from './item-gradients';
import { pairPulls } from './pair-pulls';
import { pairStrengths } from './pair-strengths';
import { fitLapse, fitPosition, options, thread, threads } from './problem';
import {
  lapseForce,
  positionForce0,
  positionForce1,
  positionsOf,
  trialForces,
} from './trial-forces';

/**
 * The objective at `x`, for every thread, and its gradient. `x` must be seen by all threads before;
 * they see the gradient after.
 */
export function evaluate(x: usize, gradient: usize, total: f64): f64 {
  pairStrengths(x);
  barrier(threads);
  const loss = trialForces(x);
  pairPulls(2 / total);
  if (thread === 0) {
    const tail = positionsOf(gradient);
    for (let o = 0; o <= options; o++) store<f64>(tail + ((<usize>o) << 3), 0);
    if (fitPosition) {
      store<f64>(tail, positionForce0 / total);
      if (options === 3) store<f64>(tail, positionForce1 / total, 8);
    }
    if (fitLapse) store<f64>(tail + ((<usize>options) << 3), lapseForce / total);
  }
  itemGradients(x, gradient);
  return loss / total;
}

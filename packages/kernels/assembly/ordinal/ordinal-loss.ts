import { barrier } from '../barrier';
import { pairStrengths } from './pair-strengths';
import { describe } from './problem';
import { beginSums } from './sums';
import { tiedShares, tiedRight, tiedAlone } from './tied-shares';
import { totalWeight } from './total-weight';
import { lapseOf, positionsOf, trialForces } from './trial-forces';
import { trialNats } from './trial-nats';

/** `kindred/ordinal-loss@1`. Scratch as `ordinalScratch` in the host counts it. */
export function ordinalLoss(
  thread: i32,
  threads: i32,
  out: usize,
  scratch: usize,
  parameters: usize,
  pairs: usize,
  trials: usize,
  choices: usize,
  weights: usize,
  pairItems: i32,
  trialPairs: i32,
  weightCount: i32,
  items: i32,
  dimensions: i32,
  options: i32,
  law: i32,
  shape: f64,
  fitPosition: i32,
  fitLapse: i32,
  slope: f64,
): void {
  describe(
    thread,
    threads,
    scratch,
    pairs,
    trials,
    choices,
    weights,
    pairItems,
    trialPairs,
    weightCount,
    items,
    dimensions,
    options,
    law,
    shape,
    fitPosition,
    fitLapse,
  );
  beginSums();
  const total = totalWeight();
  pairStrengths(parameters);
  barrier(threads);
  const positions = positionsOf(parameters);
  tiedShares(positions);
  const loss = trialForces(parameters);
  let nats = loss;
  if (law > 2 || slope !== 1) nats = trialNats(positions, lapseOf(parameters), slope);
  if (thread > 0) return;
  store<f64>(out, loss / total);
  store<f64>(out, nats / total, 8);
  store<f64>(out, tiedRight / total, 16);
  store<f64>(out, tiedAlone / total, 24);
}

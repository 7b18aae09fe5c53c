import { barrier } from '../barrier';
import { listEntries, takeEntryLists } from './entry-lists';
import { listItems, takeItemLists } from './item-lists';
import { converged, lbfgs, takeSearch, taken } from './lbfgs';
import { describe } from './problem';
import { beginSums } from './sums';
import { totalWeight } from './total-weight';

/** `kindred/ordinal-steps@1`. Scratch as `ordinalScratch` in the host counts it. */
export function ordinalSteps(
  thread: i32,
  threads: i32,
  out: usize,
  scratch: usize,
  parameters: usize,
  state: usize,
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
  steps: i32,
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
  takeEntryLists();
  takeItemLists();
  takeSearch();
  if (thread === 0) listEntries();
  if (thread === threads - 1) listItems();
  barrier(threads);
  const loss = lbfgs(parameters, state, steps, totalWeight());
  if (thread > 0) return;
  store<f64>(out, loss);
  store<f64>(out, <f64>taken, 8);
  store<f64>(out, converged ? 1 : 0, 16);
}

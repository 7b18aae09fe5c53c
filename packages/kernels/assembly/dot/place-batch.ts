import { Batch } from './batch';

/** The next place on a cache line. */
export function line(at: usize): usize {
  return (at + 63) & ~63;
}

/** Tells `Batch` what is judged and how it is weighed. */
export function readTrials(
  stimuli: usize,
  choices: usize,
  weights: usize,
  weightsLength: i32,
  trials: i32,
  options: i32,
  nuisance: usize,
  fitPosition: bool,
  fitLapse: bool,
): void {
  Batch.stimuli = stimuli;
  Batch.choices = choices;
  Batch.weights = weights;
  Batch.weightsPerTrial = trials === 0 ? 0 : weightsLength / trials;
  Batch.options = options;
  Batch.nuisance = nuisance;
  Batch.fitPosition = fitPosition;
  Batch.fitLapse = fitLapse;
}

/**
 * Gives `Batch` its rows and gradient, and from `at` on its working arrays for at most `trials` trials
 * of `items` items.
 */
export function placeBatch(
  rows: usize,
  gradient: usize,
  width: u32,
  at: usize,
  trials: i32,
  items: i32,
): void {
  Batch.rows = rows;
  Batch.gradient = gradient;
  Batch.width = width;
  Batch.step = 0;
  Batch.met = at;
  Batch.places = line(Batch.met + ((<usize>items) << 2));
  Batch.forces = line(Batch.places + <usize>trials * 12);
  Batch.sums = line(Batch.forces + ((<usize>trials) << 4));
}

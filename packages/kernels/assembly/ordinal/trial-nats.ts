import { carefulTrial } from './careful-trial';
import { blocks, thread, threads, trialBlock, trialCount } from './problem';
import { closeSums, sumAt, summed } from './sums';

/** Σ weight · −ln P' with P(o) ∝ exp(steepness · score), for every thread. */
export function trialNats(positions: usize, lapse: f64, steepness: f64): f64 {
  const count = blocks(trialCount, trialBlock);
  for (let block = thread; block < count; block += threads) {
    const end = min((block + 1) * trialBlock, trialCount);
    let sum: f64 = 0;
    for (let t = block * trialBlock; t < end; t++)
      sum += carefulTrial(t, positions, lapse, steepness);
    store<f64>(sumAt(block, 0), sum);
  }
  closeSums();
  return summed(count, 0);
}

import {
  blocks,
  thread,
  threads,
  trialBlock,
  trialCount,
  weighting,
  weights,
  options,
} from './problem';
import { closeSums, sumAt, summed } from './sums';

/** Σ weight over all trials, for every thread. */
export function totalWeight(): f64 {
  if (weighting === 0) return <f64>trialCount;
  const width = weighting === 2 ? options : 1;
  const count = blocks(trialCount, trialBlock);
  for (let block = thread; block < count; block += threads) {
    const end = min((block + 1) * trialBlock, trialCount) * width;
    let sum: f64 = 0;
    for (let at = block * trialBlock * width; at < end; at++)
      sum += <f64>load<f32>(weights + ((<usize>at) << 2));
    store<f64>(sumAt(block, 0), sum);
  }
  closeSums();
  return summed(count, 0);
}

import {
  blocks,
  options,
  squares,
  thread,
  threads,
  trialBlock,
  trialCount,
  trials,
} from './problem';
import { score } from './score';
import { closeSums, sumAt, summed } from './sums';
import { trialWeight } from './trial-weight';

/** Weight on the best score, for every thread: a k-way tie counted 1/k, and counted as wrong. */
export let tiedRight: f64 = 0;
export let tiedAlone: f64 = 0;

/** Finds both. */
export function tiedShares(positions: usize): void {
  const count = blocks(trialCount, trialBlock);
  for (let block = thread; block < count; block += threads) {
    const end = min((block + 1) * trialBlock, trialCount);
    let right: f64 = 0;
    let alone: f64 = 0;
    for (let t = block * trialBlock; t < end; t++) {
      let best: f64 = -Infinity;
      let held: f64 = 0;
      let tied = 0;
      for (let o = 0; o < options; o++) {
        const pair = load<i32>(trials + ((<usize>(t * options + o)) << 2));
        const value =
          score(load<f64>(squares + ((<usize>pair) << 3))) +
          load<f64>(positions + ((<usize>o) << 3));
        if (value > best) {
          best = value;
          held = trialWeight(t, o);
          tied = 1;
        } else if (value === best) {
          held += trialWeight(t, o);
          tied++;
        }
      }
      right += held / <f64>tied;
      if (tied === 1) alone += held;
    }
    store<f64>(sumAt(block, 0), right);
    store<f64>(sumAt(block, 1), alone);
  }
  closeSums();
  tiedRight = summed(count, 0);
  tiedAlone = summed(count, 1);
}

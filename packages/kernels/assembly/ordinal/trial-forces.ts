import { carefulTrial, lapsed } from './careful-trial';
import { evenLapse, evenPull0, evenPull1, evenTrials } from './even-trials';
import { marginTrials } from './margin-trials';
import {
  blocks,
  dimensions,
  fitLapse,
  forces,
  items,
  law,
  options,
  thread,
  threads,
  trialBlock,
  trialCount,
  weighting,
} from './problem';
import { closeSums, sumAt, summed } from './sums';

/** Sums over all trials, for every thread: slopes in the positions and in the lapse's logit. */
export let positionForce0: f64 = 0;
export let positionForce1: f64 = 0;
export let lapseForce: f64 = 0;

/** The parameters that are no vectors. */
export function positionsOf(x: usize): usize {
  return x + ((<usize>(items * dimensions)) << 3);
}

/** The lapse rate at `x`; 0 where it is not learnt. */
export function lapseOf(x: usize): f64 {
  if (!fitLapse) return 0;
  return 1 / (1 + Math.exp(-load<f64>(positionsOf(x) + ((<usize>options) << 3))));
}

/** Σ weight · loss over all trials at `x`, whose pairs are known; leaves every trial's forces. */
export function trialForces(x: usize): f64 {
  const positions = positionsOf(x);
  const lapse = lapseOf(x);
  const count = blocks(trialCount, trialBlock);
  for (let block = thread; block < count; block += threads) {
    const first = block * trialBlock;
    const end = min(first + trialBlock, trialCount);
    let loss: f64 = 0;
    let pull0: f64 = 0;
    let pull1: f64 = 0;
    let lapses: f64 = 0;
    if (law <= 2 && weighting === 0) {
      loss = evenTrials(first, end, positions, lapse);
      pull0 = evenPull0;
      pull1 = evenPull1;
      lapses = evenLapse;
    } else {
      if (law > 2) loss = marginTrials(first, end, positions);
      for (let t = first; t < end; t++) {
        if (law <= 2) {
          loss += carefulTrial(t, positions, lapse, 1);
          lapses += lapsed;
        }
        const force = forces + ((<usize>(t * options)) << 3);
        pull0 += load<f64>(force);
        pull1 += load<f64>(force, 8);
      }
    }
    store<f64>(sumAt(block, 0), loss);
    store<f64>(sumAt(block, 1), pull0);
    store<f64>(sumAt(block, 2), pull1);
    store<f64>(sumAt(block, 3), lapses);
  }
  closeSums();
  positionForce0 = summed(count, 1);
  positionForce1 = summed(count, 2);
  lapseForce = summed(count, 3);
  return summed(count, 0);
}

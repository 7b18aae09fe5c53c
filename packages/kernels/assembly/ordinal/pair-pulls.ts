import { barrier } from '../barrier';
import { entries, entryStarts } from './entry-lists';
import {
  blocks,
  forces,
  law,
  pairBlock,
  pairCount,
  pulls,
  shape,
  squares,
  strengths,
  thread,
  threads,
} from './problem';

/** The objective's slope in every pair's squared distance, times `scale`, from the trials' forces. */
export function pairPulls(scale: f64): void {
  const count = blocks(pairCount, pairBlock);
  for (let block = thread; block < count; block += threads) {
    const end = min((block + 1) * pairBlock, pairCount);
    for (let p = block * pairBlock; p < end; p++) {
      const starts = entryStarts + ((<usize>p) << 2);
      const last = entries + ((<usize>load<i32>(starts, 4)) << 2);
      let sum: f64 = 0;
      for (let at = entries + ((<usize>load<i32>(starts)) << 2); at < last; at += 4)
        sum += load<f64>(forces + ((<usize>load<i32>(at)) << 3));
      store<f64>(pulls + ((<usize>p) << 3), -scale * sum * slope(p));
    }
  }
  barrier(threads);
}

/** f′(s) of pair `p`; 0 where two items coincide under SOE. */
function slope(p: i32): f64 {
  const at = (<usize>p) << 3;
  if (law === 0) return load<f64>(strengths + at);
  if (law === 2) return (shape + 1) / 2 / (shape + load<f64>(squares + at));
  if (law !== 4) return 1;
  const distance = -load<f64>(strengths + at);
  return distance > 0 ? 0.5 / distance : 0;
}

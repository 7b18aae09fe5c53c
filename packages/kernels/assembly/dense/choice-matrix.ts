import { barrier } from '../barrier';
import { at } from './at';
import { inverseSum } from './inverse-sum';
import { multiply } from './multiply';
import { pairPlace } from './pair-place';

/** Items a thread takes at a time: their rows stay near while the rows of all others pass. */
const share: i32 = 8;
/** Similarities at most this far to either side of their middle have exponentials `inverseSum` can take. */
const reach: f64 = 170;

/**
 * `kindred/choice-matrix@1`. Scratch: items × items f64 for the similarities, then what `multiply`
 * needs.
 *
 * One exponential a pair, of the similarity less the middle of their range, serves all its
 * triplets, for the differences within a triplet are what counts. Where the range is too wide for
 * one scale, each triplet has exponentials of its own differences, 1 / (1 + exp (s(i,k) − s(i,j)) +
 * exp (s(j,k) − s(i,j))), which may overflow: 1 / ∞ is the probability then.
 */
export function choiceMatrix(
  thread: i32,
  threads: i32,
  out: usize,
  scratch: usize,
  vectors: usize,
  probabilities: usize,
  items: i32,
  dimensions: i32,
): void {
  const row = (<usize>items) << 3;
  const spare = scratch + <usize>items * row;
  multiply(
    thread,
    threads,
    vectors,
    vectors,
    scratch,
    items,
    items,
    dimensions,
    items,
    false,
    true,
    spare,
  );
  barrier(threads);

  let least = Infinity;
  let most = -Infinity;
  let sound = true;
  for (let i = 0; i < items - 1; i++) {
    for (let j = i + 1; j < items; j++) {
      const value = load<f64>(at(scratch + <usize>i * row, j));
      if (value < least) least = value;
      if (value > most) most = value;
      if (value !== value) sound = false;
    }
  }
  const middle = least + (most - least) / 2;
  const together = sound && most - middle <= reach;
  barrier(threads);
  if (together) {
    for (let i = thread; i < items; i += threads) {
      let place = scratch + <usize>i * row;
      for (const end = place + row; place < end; place += 8)
        store<f64>(place, Math.exp(load<f64>(place) - middle));
    }
    barrier(threads);
  }

  const others = <f64>(items - 2);
  for (let first = thread * share; first < items; first += threads * share) {
    const end = min(first + share, items);
    for (let j = first + 1; j < items; j++) {
      const b = scratch + <usize>j * row;
      for (let i = first; i < min(end, j); i++) {
        const a = scratch + <usize>i * row;
        const place = at(probabilities, pairPlace(i, j, items));
        const own = load<f64>(at(a, j));
        const sum = together
          ? own *
            (inverseSum(a, b, own, 0, i) +
              inverseSum(a, b, own, i + 1, j) +
              inverseSum(a, b, own, j + 1, items))
          : apart(a, b, own, i, j, items);
        store<f64>(place, sum / others);
      }
    }
  }
  barrier(threads);
  if (thread === 0) store<f64>(out, rowMean(probabilities, items));
}

function apart(a: usize, b: usize, own: f64, i: i32, j: i32, items: i32): f64 {
  let sum: f64 = 0;
  for (let k = 0; k < items; k++) {
    if (k === i || k === j) continue;
    sum += 1 / (1 + Math.exp(load<f64>(at(a, k)) - own) + Math.exp(load<f64>(at(b, k)) - own));
  }
  return sum;
}

/** The mean of an upper triangle. */
function rowMean(triangle: usize, items: i32): f64 {
  let total: f64 = 0;
  for (let i = 0; i < items - 1; i++) {
    let sum: f64 = 0;
    for (let j = i + 1; j < items; j++, triangle += 8) sum += load<f64>(triangle);
    total += sum;
  }
  return total / (0.5 * <f64>items * <f64>(items - 1));
}

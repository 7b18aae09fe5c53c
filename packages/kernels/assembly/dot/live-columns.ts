/**
 * Writes which columns of `vectors` a projected step can still move, and returns how many. A column
 * that is 0 for every item with first moments ≥ 0 stays 0 for good: its slopes are lambda / items ≥ 0
 * alone.
 */
export function liveColumns(
  vectors: usize,
  moments: usize,
  items: i32,
  columns: i32,
  live: usize,
): i32 {
  let count = 0;
  for (let k = 0; k < columns; k++) {
    let at = (<usize>k) << 3;
    let alive = false;
    for (let i = 0; i < items && !alive; i++, at += (<usize>columns) << 3)
      alive = load<f64>(vectors + at) !== 0 || !(load<f64>(moments + at) >= 0);
    if (!alive) continue;
    store<u32>(live + ((<usize>count) << 2), k);
    count++;
  }
  return count;
}

/** Moves the moments of all other columns through `steps` steps of slope `slope`. */
export function decayColumns(
  first: usize,
  second: usize,
  items: i32,
  columns: i32,
  live: usize,
  count: i32,
  steps: i32,
  slope: f64,
): void {
  const keepFirst = Math.pow(0.9, <f64>steps);
  const keepSecond = Math.pow(0.999, <f64>steps);
  let next = 0;
  for (let k = 0; k < columns; k++) {
    if (next < count && load<u32>(live + ((<usize>next) << 2)) === k) {
      next++;
      continue;
    }
    let at = (<usize>k) << 3;
    for (let i = 0; i < items; i++, at += (<usize>columns) << 3) {
      store<f64>(first + at, keepFirst * load<f64>(first + at) + (1 - keepFirst) * slope);
      const square = (1 - keepSecond) * slope * slope;
      store<f64>(second + at, keepSecond * load<f64>(second + at) + square);
    }
  }
}

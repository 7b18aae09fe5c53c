import { at } from './at';

/**
 * A panel for `tile`: four lines of a matrix from line `first` on, interleaved, entries `from` …
 * `from + depth − 1` of each; lines beyond `lines` are zeros. Line l begins at element l · `line`,
 * its entries are `step` apart. `order`, unless 0, names the entries (i32) to take in their places.
 */
export function pack(
  to: usize,
  matrix: usize,
  lines: i32,
  first: i32,
  from: i32,
  depth: i32,
  line: i32,
  step: i32,
  order: usize,
): void {
  const left = min(4, lines - first);
  const start = at(matrix, first * line);
  for (let k = from; k < from + depth; k++, to += 32) {
    const entry = order === 0 ? k : load<i32>(order + ((<usize>k) << 2));
    const source = at(start, entry * step);
    if (left === 4) {
      store<f64>(to, load<f64>(source));
      store<f64>(to, load<f64>(at(source, line)), 8);
      store<f64>(to, load<f64>(at(source, 2 * line)), 16);
      store<f64>(to, load<f64>(at(source, 3 * line)), 24);
    } else {
      for (let l = 0; l < 4; l++)
        store<f64>(at(to, l), l < left ? load<f64>(at(source, l * line)) : 0);
    }
  }
}

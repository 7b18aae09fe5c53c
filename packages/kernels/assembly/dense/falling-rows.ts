import { at } from './at';

/** Copies the rows of `from` (size × size) to `to` in the order of falling `keys`, which are used up. */
export function fallingRows(from: usize, to: usize, keys: usize, size: i32): void {
  const row = (<usize>size) << 3;
  for (let place = 0; place < size; place++, to += row) {
    let best = 0;
    for (let i = 1; i < size; i++) {
      if (load<f64>(at(keys, i)) > load<f64>(at(keys, best))) best = i;
    }
    store<f64>(at(keys, best), -Infinity);
    memory.copy(to, from + <usize>best * row, row);
  }
}

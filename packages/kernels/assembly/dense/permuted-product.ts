import { at } from './at';
import { pack } from './pack';
import { tile } from './tile';

/** Entries added up at a time, as in `multiply`. */
const deep: i32 = 256;

/**
 * XᵀY for X (items × p) with its rows in another order, and Y (items × q) packed: its columns in
 * panels over all items. `out`: p × q, or where `turned` its transpose. `panels`: ⌈p / 4⌉ · 4 ·
 * items f64, then sixteen. By one thread.
 */
export function permutedProduct(
  x: usize,
  p: i32,
  y: usize,
  q: i32,
  items: i32,
  order: usize,
  out: usize,
  turned: bool,
  panels: usize,
): void {
  const size = (<usize>items) << 5;
  let spare = panels;
  for (let c = 0; c < p; c += 4, spare += size) pack(spare, x, p, c, 0, items, 1, p, order);
  const rows = turned ? q : p;
  const columns = turned ? p : q;
  const down = (<usize>columns) << 3;
  for (let from = 0; from < items; from += deep) {
    const depth = min(deep, items - from);
    let left = (turned ? y : panels) + ((<usize>from) << 5);
    for (let i = 0; i < rows; i += 4, left += size) {
      let right = (turned ? panels : y) + ((<usize>from) << 5);
      for (let j = 0; j < columns; j += 4, right += size)
        tile(
          left,
          right,
          depth,
          at(out + <usize>i * down, j),
          down,
          rows - i,
          columns - j,
          from > 0,
          spare,
        );
    }
  }
}

import { addScaled } from './add-scaled';
import { at } from './at';
import { dot } from './dot';

/**
 * `to`: `values` (rows × columns) less each column's mean. `sizes`: the Frobenius norm after, and
 * its share of the norm before (0 for all zeros). `means`: room for a row.
 */
export function centreColumns(
  values: usize,
  rows: i32,
  columns: i32,
  to: usize,
  means: usize,
  sizes: usize,
): void {
  const row = (<usize>columns) << 3;
  memory.fill(means, 0, row);
  for (let i = 0; i < rows; i++) addScaled(means, 1, values + <usize>i * row, columns);
  for (let c = 0; c < columns; c++) store<f64>(at(means, c), load<f64>(at(means, c)) / <f64>rows);
  memory.copy(to, values, <usize>rows * row);
  for (let i = 0; i < rows; i++) addScaled(to + <usize>i * row, -1, means, columns);
  const before = Math.sqrt(dot(values, values, rows * columns));
  const norm = Math.sqrt(dot(to, to, rows * columns));
  store<f64>(sizes, norm);
  store<f64>(sizes, before === 0 ? 0 : norm / before, 8);
}

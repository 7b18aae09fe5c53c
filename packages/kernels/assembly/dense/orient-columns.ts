import { at } from './at';

/**
 * Makes the entry of largest size positive in each column of `values` (rows × columns) and writes
 * the columns' sums of squares to `squares`, for columns `from` … `to` − 1. `largest`: room for a
 * row.
 */
export function orientColumns(
  values: usize,
  rows: i32,
  columns: i32,
  from: i32,
  to: i32,
  squares: usize,
  largest: usize,
): void {
  for (let c = from; c < to; c++) {
    store<f64>(at(squares, c), 0);
    store<f64>(at(largest, c), 0);
  }
  for (let i = 0; i < rows; i++) {
    const row = at(values, i * columns);
    for (let c = from; c < to; c++) {
      const value = load<f64>(at(row, c));
      store<f64>(at(squares, c), load<f64>(at(squares, c)) + value * value);
      if (abs(value) > abs(load<f64>(at(largest, c)))) store<f64>(at(largest, c), value);
    }
  }
  for (let i = 0; i < rows; i++) {
    const row = at(values, i * columns);
    for (let c = from; c < to; c++)
      if (load<f64>(at(largest, c)) < 0) store<f64>(at(row, c), -load<f64>(at(row, c)));
  }
}

import { barrier } from '../barrier';
import { at } from './at';
import { centreColumns } from './centre-columns';
import { fallingRows } from './falling-rows';
import { multiply } from './multiply';
import { narrowRows } from './narrow-rows';
import { orientColumns } from './orient-columns';
import { reflectedIdentity } from './reflected-identity';
import { tridiagonalEigen } from './tridiagonal-eigen';
import { tridiagonalise } from './tridiagonalise';

/**
 * `kindred/principal-axes@1` by the eigenvectors of the columns' scatter, wide vectors being
 * narrowed first. Scratch, in f64, width the smaller of rows and columns: 2; a row of `columns`;
 * rows × columns; rows² if `columns` are more; 2 · width²; 6 · width; for each thread 197 · width;
 * then what `multiply` needs.
 *
 * `out`: the sum of variances, and 1 where values are no numbers or too large.
 */
export function principalAxes(
  thread: i32,
  threads: i32,
  out: usize,
  scratch: usize,
  values: usize,
  variances: usize,
  rows: i32,
  columns: i32,
): void {
  const width = min(rows, columns);
  const row = (<usize>width) << 3;
  const spare = scratch + 16;
  let narrow = at(spare, columns);
  let free = at(narrow, rows * columns);
  if (thread === 0) centreColumns(values, rows, columns, narrow, spare, scratch);
  if (columns > rows) {
    narrowRows(thread, threads, narrow, rows, columns, free);
    narrow = free;
    free = at(free, rows * rows);
  }
  barrier(threads);
  const norm = load<f64>(scratch);
  if (thread === 0) store<f64>(out, norm * norm < Infinity ? 0 : 1, 8);
  if (!(norm * norm < Infinity)) return;

  const scatter = free;
  const vectors = scatter + <usize>width * row;
  const diagonal = vectors + <usize>width * row;
  const off = diagonal + row;
  const halves = off + row;
  const shared = halves + row;
  const own = shared + 2 * row + <usize>thread * 197 * row;
  const rest = shared + 2 * row + <usize>threads * 197 * row;
  multiply(thread, threads, narrow, narrow, scatter, width, width, rows, width, true, false, rest);
  barrier(threads);
  tridiagonalise(thread, threads, scatter, width, diagonal, off, halves, shared, own);
  reflectedIdentity(thread, threads, scatter, halves, width, vectors, own + 5 * row);
  const ownDiagonal = own + 3 * row;
  memory.copy(ownDiagonal, diagonal, 2 * row);
  tridiagonalEigen(thread, threads, ownDiagonal, ownDiagonal + row, width, vectors, own + 5 * row);
  barrier(threads);
  if (thread === 0) fallingRows(vectors, scatter, ownDiagonal, width);
  const filled = <usize>rows * ((<usize>columns) << 3);
  if (thread === 0 && columns > width) memory.fill(values, 0, filled);
  barrier(threads);
  multiply(
    thread,
    threads,
    narrow,
    scatter,
    values,
    columns,
    rows,
    width,
    width,
    false,
    true,
    rest,
  );
  barrier(threads);
  const from = <i32>((<i64>columns * thread) / threads);
  const to = <i32>((<i64>columns * (thread + 1)) / threads);
  orientColumns(values, rows, columns, from, to, variances, spare);
  barrier(threads);
  if (thread !== 0) return;
  let total: f64 = 0;
  for (let c = 0; c < columns; c++) total += load<f64>(at(variances, c));
  store<f64>(out, total);
}

import { barrier } from '../barrier';
import { addScaled } from './add-scaled';
import { at } from './at';
import { dot } from './dot';

/**
 * `lower`: a lower triangular rows × rows matrix whose rows have the same dot products as those of
 * `values` (rows × columns, columns ≥ rows), which is overwritten: the LQ factor by Householder
 * reflections, each thread reflecting rows of its own. Begins and ends with a barrier.
 */
export function narrowRows(
  thread: i32,
  threads: i32,
  values: usize,
  rows: i32,
  columns: i32,
  lower: usize,
): void {
  const row = (<usize>columns) << 3;
  const size = (<usize>rows) << 3;
  barrier(threads);
  for (let k = 0; k < rows; k++) {
    const pivotAt = at(values + <usize>k * row, k);
    const rest = pivotAt + 8;
    const others = columns - k - 1;
    const pivot = load<f64>(pivotAt);
    const square = pivot * pivot + dot(rest, rest, others);
    const entry = pivot > 0 ? -Math.sqrt(square) : Math.sqrt(square);
    const half = square - entry * pivot;
    // The reflector is the row with this in the pivot's place.
    const head = pivot - entry;
    if (half > 0) {
      for (let i = k + 1; i < rows; i++) {
        if (i % threads !== thread) continue;
        const own = at(values + <usize>i * row, k);
        const weight = (load<f64>(own) * head + dot(own + 8, rest, others)) / half;
        store<f64>(own, load<f64>(own) - weight * head);
        addScaled(own + 8, -weight, rest, others);
      }
    }
    if (k % threads === thread) {
      const to = lower + <usize>k * size;
      memory.fill(to, 0, size);
      memory.copy(to, values + <usize>k * row, (<usize>k) << 3);
      store<f64>(at(to, k), entry);
    }
    barrier(threads);
  }
}

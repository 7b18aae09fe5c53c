import { Columns } from './columns';

/** Copies the taken columns of f64 rows `first` … `last` − 1 into f32 rows. */
export function toSingle(from: usize, to: usize, first: i32, last: i32): void {
  const count = <usize>Columns.count;
  for (let i = <usize>first; i < <usize>last; i++) {
    const source = from + ((i * <usize>Columns.all) << 3);
    const row = to + i * <usize>Columns.width;
    for (let k: usize = 0; k < count; k++)
      store<f32>(row + (k << 2), <f32>load<f64>(source + placeOf(k)));
    for (let k = count << 2; k < <usize>Columns.width; k += 4) store<f32>(row + k, 0);
  }
}

/** The way back; columns not taken are left alone. */
export function toDouble(from: usize, to: usize, first: i32, last: i32): void {
  const count = <usize>Columns.count;
  for (let i = <usize>first; i < <usize>last; i++) {
    const row = from + i * <usize>Columns.width;
    const goal = to + ((i * <usize>Columns.all) << 3);
    for (let k: usize = 0; k < count; k++)
      store<f64>(goal + placeOf(k), <f64>load<f32>(row + (k << 2)));
  }
}

function placeOf(column: usize): usize {
  return load<u32>(Columns.taken + (column << 2)) << 3;
}

/**
 * Copies columns of f64 rows into f32 rows of `width` bytes, rows `first` … `last` − 1. `taken`: which
 * of the `columns` columns, `count` u32; what is left over of a row becomes 0.
 */
export function toSingle(
  from: usize,
  to: usize,
  columns: i32,
  taken: usize,
  count: i32,
  width: u32,
  first: i32,
  last: i32,
): void {
  for (let i = first; i < last; i++) {
    const source = from + ((<usize>i * <usize>columns) << 3);
    const row = to + <usize>i * <usize>width;
    for (let k: usize = 0; k < <usize>count; k++)
      store<f32>(row + (k << 2), <f32>load<f64>(source + (load<u32>(taken + (k << 2)) << 3)));
    for (let k = (<usize>count) << 2; k < <usize>width; k += 4) store<f32>(row + k, 0);
  }
}

/** The way back; columns not taken are left alone. */
export function toDouble(
  from: usize,
  to: usize,
  columns: i32,
  taken: usize,
  count: i32,
  width: u32,
  first: i32,
  last: i32,
): void {
  for (let i = first; i < last; i++) {
    const row = from + <usize>i * <usize>width;
    const goal = to + ((<usize>i * <usize>columns) << 3);
    for (let k: usize = 0; k < <usize>count; k++)
      store<f64>(goal + (load<u32>(taken + (k << 2)) << 3), <f64>load<f32>(row + (k << 2)));
  }
}

import { multiply } from './multiply';

/** `kindred/matmul@1`. */
export function matmul(
  thread: i32,
  threads: i32,
  out: usize,
  scratch: usize,
  a: usize,
  b: usize,
  product: usize,
  rows: i32,
  inner: i32,
  columns: i32,
  transposeA: i32,
  transposeB: i32,
): void {
  multiply(
    thread,
    threads,
    a,
    b,
    product,
    columns,
    rows,
    inner,
    columns,
    transposeA !== 0,
    transposeB !== 0,
    scratch,
  );
}

import { at } from './at';

/**
 * Four rows by four columns of a product from a panel of each side, `depth` entries deep: put where
 * `out` is, or added to what is there. `down`: bytes from a row of `out` to the next. Only `rows` ×
 * `columns` of the sixteen are written. `spare`: room for sixteen f64.
 */
export function tile(
  left: usize,
  right: usize,
  depth: i32,
  out: usize,
  down: usize,
  rows: i32,
  columns: i32,
  added: bool,
  spare: usize,
): void {
  let a0 = f64x2.splat(0);
  let a1 = f64x2.splat(0);
  let b0 = f64x2.splat(0);
  let b1 = f64x2.splat(0);
  let c0 = f64x2.splat(0);
  let c1 = f64x2.splat(0);
  let d0 = f64x2.splat(0);
  let d1 = f64x2.splat(0);
  for (const end = right + ((<usize>depth) << 5); right < end; left += 32, right += 32) {
    const r0 = v128.load(right);
    const r1 = v128.load(right, 16);
    let l = v128.load64_splat(left);
    a0 = f64x2.add(a0, f64x2.mul(l, r0));
    a1 = f64x2.add(a1, f64x2.mul(l, r1));
    l = v128.load64_splat(left, 8);
    b0 = f64x2.add(b0, f64x2.mul(l, r0));
    b1 = f64x2.add(b1, f64x2.mul(l, r1));
    l = v128.load64_splat(left, 16);
    c0 = f64x2.add(c0, f64x2.mul(l, r0));
    c1 = f64x2.add(c1, f64x2.mul(l, r1));
    l = v128.load64_splat(left, 24);
    d0 = f64x2.add(d0, f64x2.mul(l, r0));
    d1 = f64x2.add(d1, f64x2.mul(l, r1));
  }
  const whole = rows >= 4 && columns >= 4;
  const to = whole ? out : spare;
  const step: usize = whole ? down : 32;
  const add = whole && added;
  putRow(to, a0, a1, add);
  putRow(to + step, b0, b1, add);
  putRow(to + 2 * step, c0, c1, add);
  putRow(to + 3 * step, d0, d1, add);
  if (whole) return;
  for (let i = 0; i < min(4, rows); i++) {
    for (let j = 0; j < min(4, columns); j++) {
      const place = at(out + <usize>i * down, j);
      const sum = load<f64>(at(spare, 4 * i + j));
      store<f64>(place, added ? load<f64>(place) + sum : sum);
    }
  }
}

function putRow(to: usize, first: v128, second: v128, add: bool): void {
  v128.store(to, add ? f64x2.add(v128.load(to), first) : first);
  v128.store(to, add ? f64x2.add(v128.load(to, 16), second) : second, 16);
}

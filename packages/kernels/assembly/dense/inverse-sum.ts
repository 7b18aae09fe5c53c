import { at } from './at';

/**
 * Σ 1 / (own + a[k] + b[k]) for k = `from` … `to` − 1. Eight inverses cost one division: 1/p + 1/q
 * is (p + q) / pq. So the denominators must lie within e^±175, four of which multiply to a normal
 * number.
 */
export function inverseSum(a: usize, b: usize, own: f64, from: i32, to: i32): f64 {
  const owns = f64x2.splat(own);
  let sums = f64x2.splat(0);
  let k = from;
  let one = at(a, k);
  let other = at(b, k);
  for (; k + 8 <= to; k += 8, one += 64, other += 64) {
    const p = f64x2.add(owns, f64x2.add(v128.load(one), v128.load(other)));
    const q = f64x2.add(owns, f64x2.add(v128.load(one, 16), v128.load(other, 16)));
    const r = f64x2.add(owns, f64x2.add(v128.load(one, 32), v128.load(other, 32)));
    const s = f64x2.add(owns, f64x2.add(v128.load(one, 48), v128.load(other, 48)));
    const pq = f64x2.mul(p, q);
    const rs = f64x2.mul(r, s);
    const above = f64x2.add(f64x2.mul(f64x2.add(p, q), rs), f64x2.mul(f64x2.add(r, s), pq));
    sums = f64x2.add(sums, f64x2.div(above, f64x2.mul(pq, rs)));
  }
  let sum = f64x2.extract_lane(sums, 0) + f64x2.extract_lane(sums, 1);
  for (; k < to; k++, one += 8, other += 8) sum += 1 / (own + load<f64>(one) + load<f64>(other));
  return sum;
}

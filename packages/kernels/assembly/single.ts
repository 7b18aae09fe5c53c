// Elementary functions on four single-precision numbers, from operations every host computes alike.

const log2e: f32 = <f32>Math.LOG2E;
const ln2High: f32 = 0.693359375;
const ln2Low: f32 = -2.1219444e-4;

/**
 * e^x to 2 ulp; 0 below −87, where single precision would lose normal numbers. What is no number
 * stays none.
 */
export function exp4(x: v128): v128 {
  const floor = f32x4.splat(-87);
  const below = f32x4.lt(x, floor);
  x = f32x4.pmin(f32x4.pmax(x, floor), f32x4.splat(88));
  const n = f32x4.nearest(f32x4.mul(x, f32x4.splat(log2e)));
  let r = f32x4.sub(x, f32x4.mul(n, f32x4.splat(ln2High)));
  r = f32x4.sub(r, f32x4.mul(n, f32x4.splat(ln2Low)));
  // Taylor to r⁶ on |r| ≤ ½ ln 2.
  let p = f32x4.splat(1.0 / 720);
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.0 / 120));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.0 / 24));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.0 / 6));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(0.5));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1));
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
  return v128.andnot(f32x4.mul(p, power), below);
}

/** ln x of normal numbers > 0 to a few ulp: ln m = 2 artanh((m − 1) / (m + 1)) on √½ ≤ m < √2. */
export function ln4(x: v128): v128 {
  const offset = i32x4.sub(x, i32x4.splat(0x3f3504f3));
  const exponent = i32x4.shr_s(offset, 23);
  const mantissa = i32x4.sub(x, i32x4.shl(exponent, 23));
  const n = f32x4.convert_i32x4_s(exponent);
  const one = f32x4.splat(1);
  const t = f32x4.div(f32x4.sub(mantissa, one), f32x4.add(mantissa, one));
  const s = f32x4.mul(t, t);
  let p = f32x4.splat(2.0 / 9);
  p = f32x4.add(f32x4.mul(p, s), f32x4.splat(2.0 / 7));
  p = f32x4.add(f32x4.mul(p, s), f32x4.splat(2.0 / 5));
  p = f32x4.add(f32x4.mul(p, s), f32x4.splat(2.0 / 3));
  p = f32x4.mul(f32x4.mul(p, s), t);
  p = f32x4.add(f32x4.add(p, f32x4.mul(n, f32x4.splat(ln2Low))), f32x4.add(t, t));
  return f32x4.add(p, f32x4.mul(n, f32x4.splat(ln2High)));
}

/** sin r by Taylor to r⁷ on |r| ≤ π/4. */
export function sinSmall4(r: v128): v128 {
  const s = f32x4.mul(r, r);
  let p = f32x4.splat(1.0 / 362880);
  p = f32x4.sub(f32x4.mul(p, s), f32x4.splat(1.0 / 5040));
  p = f32x4.add(f32x4.mul(p, s), f32x4.splat(1.0 / 120));
  p = f32x4.sub(f32x4.mul(p, s), f32x4.splat(1.0 / 6));
  return f32x4.add(r, f32x4.mul(f32x4.mul(p, s), r));
}

/** cos r by Taylor to r⁸ on |r| ≤ π/4. */
export function cosSmall4(r: v128): v128 {
  const s = f32x4.mul(r, r);
  let p = f32x4.splat(1.0 / 40320);
  p = f32x4.sub(f32x4.mul(p, s), f32x4.splat(1.0 / 720));
  p = f32x4.add(f32x4.mul(p, s), f32x4.splat(1.0 / 24));
  p = f32x4.sub(f32x4.mul(p, s), f32x4.splat(0.5));
  return f32x4.add(f32x4.splat(1), f32x4.mul(p, s));
}

import { mixBits, mixBits4 } from './mix-bits';
import { cosSmall4, ln4, sinSmall4 } from './single';

/** The key of draw `draw` of a seed, as `noiseAt` of core has it. */
export function noiseKey(seed: u32, draw: u32): u32 {
  return mixBits(mixBits(seed) + draw + 1);
}

/** Writes block `block` of eight standard normal f32 of a key: `noiseAt` of core. */
export function normals8(to: usize, key: u32, block: u32): void {
  const counters = i32x4.add(i32x4.splat(key + 8 * block), i32x4(0, 1, 2, 3));
  const tiny = f32x4.splat(1.0 / 16777216);
  const raised = i32x4.add(i32x4.shr_u(mixBits4(counters), 8), i32x4.splat(1));
  const u = f32x4.mul(f32x4.convert_i32x4_u(raised), tiny);
  const words = i32x4.shr_u(mixBits4(i32x4.add(counters, i32x4.splat(4))), 8);
  const radius = f32x4.sqrt(f32x4.mul(f32x4.splat(-2), ln4(u)));

  // A turn in quarters: the nearest whole one, and what is left, at most an eighth of a turn.
  const quarters = f32x4.mul(f32x4.convert_i32x4_u(words), f32x4.splat(4.0 / 16777216));
  const whole = f32x4.nearest(quarters);
  const rest = f32x4.mul(f32x4.sub(quarters, whole), f32x4.splat(<f32>(Math.PI / 2)));
  const quadrant = i32x4.trunc_sat_f32x4_s(whole);
  const one = i32x4.splat(1);
  const swap = i32x4.eq(v128.and(quadrant, one), one);
  const sine = sinSmall4(rest);
  const cosine = cosSmall4(rest);
  // cos is negative in quadrants 1 and 2, sin in 2 and 3.
  const minusCos = i32x4.shl(i32x4.shr_u(i32x4.add(quadrant, one), 1), 31);
  const minusSin = i32x4.shl(i32x4.shr_u(quadrant, 1), 31);
  const cos = v128.xor(v128.bitselect(sine, cosine, swap), minusCos);
  const sin = v128.xor(v128.bitselect(cosine, sine, swap), minusSin);
  v128.store(to, f32x4.mul(radius, cos));
  v128.store(to, f32x4.mul(radius, sin), 16);
}

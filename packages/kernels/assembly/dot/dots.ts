/** Dot products ab, ac, bc of three rows, in lanes 0 to 2. */
export function dots(a: usize, b: usize, c: usize, width: u32): v128 {
  let ab = f32x4.splat(0);
  let ac = f32x4.splat(0);
  let bc = f32x4.splat(0);
  let ab2 = f32x4.splat(0);
  let ac2 = f32x4.splat(0);
  let bc2 = f32x4.splat(0);
  const end = a + width;
  while (a + 32 <= end) {
    const va = v128.load(a);
    const vb = v128.load(b);
    const vc = v128.load(c);
    ab = f32x4.add(ab, f32x4.mul(va, vb));
    ac = f32x4.add(ac, f32x4.mul(va, vc));
    bc = f32x4.add(bc, f32x4.mul(vb, vc));
    const wa = v128.load(a, 16);
    const wb = v128.load(b, 16);
    const wc = v128.load(c, 16);
    ab2 = f32x4.add(ab2, f32x4.mul(wa, wb));
    ac2 = f32x4.add(ac2, f32x4.mul(wa, wc));
    bc2 = f32x4.add(bc2, f32x4.mul(wb, wc));
    a += 32;
    b += 32;
    c += 32;
  }
  if (a < end) {
    const va = v128.load(a);
    const vb = v128.load(b);
    const vc = v128.load(c);
    ab = f32x4.add(ab, f32x4.mul(va, vb));
    ac = f32x4.add(ac, f32x4.mul(va, vc));
    bc = f32x4.add(bc, f32x4.mul(vb, vc));
  }
  ab = f32x4.add(ab, ab2);
  ac = f32x4.add(ac, ac2);
  bc = f32x4.add(bc, bc2);
  const p = f32x4.add(v128.shuffle<f32>(ab, ac, 0, 1, 4, 5), v128.shuffle<f32>(ab, ac, 2, 3, 6, 7));
  const q = f32x4.add(bc, v128.shuffle<f32>(bc, bc, 2, 3, 0, 1));
  return f32x4.add(v128.shuffle<f32>(p, q, 0, 2, 4, 4), v128.shuffle<f32>(p, q, 1, 3, 5, 5));
}

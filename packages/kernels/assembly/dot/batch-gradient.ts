import { Batch } from './batch';

/**
 * Adds the forces of trials `from` … `to` − 1 to the columns `first` … `last` − 1 bytes of the
 * gradient's rows. Every entry is summed in the order of trials, whoever owns its column.
 */
export function batchGradient(from: i32, to: i32, first: u32, last: u32): void {
  const rows = Batch.rows;
  const slope = Batch.gradient - rows;
  let place = Batch.places + <usize>from * 12;
  let force = Batch.forces + ((<usize>from) << 4);
  for (let t = from; t < to; t++, place += 12, force += 16) {
    const gab = v128.load32_splat(force);
    const gac = v128.load32_splat(force, 4);
    const gbc = v128.load32_splat(force, 8);
    let a = rows + <usize>load<u32>(place) + first;
    let b = rows + <usize>load<u32>(place, 4) + first;
    let c = rows + <usize>load<u32>(place, 8) + first;
    const end = a + (last - first);
    for (; a < end; a += 16, b += 16, c += 16) {
      const va = v128.load(a);
      const vb = v128.load(b);
      const vc = v128.load(c);
      const ga = slope + a;
      const gb = slope + b;
      const gc = slope + c;
      v128.store(ga, f32x4.add(v128.load(ga), f32x4.add(f32x4.mul(gab, vb), f32x4.mul(gac, vc))));
      v128.store(gb, f32x4.add(v128.load(gb), f32x4.add(f32x4.mul(gab, va), f32x4.mul(gbc, vc))));
      v128.store(gc, f32x4.add(v128.load(gc), f32x4.add(f32x4.mul(gac, va), f32x4.mul(gbc, vb))));
    }
  }
}

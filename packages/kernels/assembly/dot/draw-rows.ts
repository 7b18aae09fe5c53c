import { normals8 } from '../normal';
import { Posterior } from './posterior';
import { exp4 } from '../single';

/** Draws columns `from` … `to` − 1 bytes of the noise and of the rows anew, all items. */
export function drawRows(key: u32, from: u32, to: u32): void {
  for (let i = 0; i < Posterior.items; i++) {
    const row = <usize>i * <usize>Posterior.width;
    for (let at = row + from; at < row + to; at += 32) {
      normals8(Posterior.noise + at, key, <u32>(at >> 5));
      drawVector(at);
      drawVector(at + 16);
    }
    clearTail(row, from, to);
  }
}

function drawVector(at: usize): void {
  const spread = f32x4.mul(exp4(v128.load(Posterior.scales + at)), v128.load(Posterior.noise + at));
  const x = f32x4.add(v128.load(Posterior.means + at), spread);
  v128.store(Posterior.rows + at, f32x4.pmax(x, f32x4.splat(0)));
}

/** Rows without noise: max(0, mean). */
export function meanRows(from: u32, to: u32): void {
  for (let i = 0; i < Posterior.items; i++) {
    const row = <usize>i * <usize>Posterior.width;
    for (let at = row + from; at < row + to; at += 16) {
      const x = v128.load(Posterior.means + at);
      v128.store(Posterior.rows + at, f32x4.pmax(x, f32x4.splat(0)));
    }
  }
}

/** Columns beyond the last dimension take no part in dot products. */
function clearTail(row: usize, from: u32, to: u32): void {
  const end = (<u32>Posterior.dimensions) << 2;
  for (let at = max(from, end); at < to; at += 4) store<f32>(Posterior.rows + row + at, 0);
}

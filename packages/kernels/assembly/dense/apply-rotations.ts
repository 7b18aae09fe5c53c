import { at } from './at';
import { stripWidth } from './strip-width';

/**
 * Turns rows i and i + 1 of `vectors` (size × size) by each rotation from `rotations` to `end`: an
 * i32 and, 8 bytes on, cosine and sine. Each thread does strips of columns.
 */
export function applyRotations(
  thread: i32,
  threads: i32,
  rotations: usize,
  end: usize,
  vectors: usize,
  size: i32,
): void {
  const row = (<usize>size) << 3;
  for (let left = thread * stripWidth; left < size; left += threads * stripWidth) {
    const width = min(stripWidth, size - left);
    const strip = at(vectors, left);
    for (let one = rotations; one < end; one += 24) {
      const a = strip + <usize>load<i32>(one) * row;
      rotate(a, a + row, load<f64>(one, 8), load<f64>(one, 16), width);
    }
  }
}

function rotate(a: usize, b: usize, cosine: f64, sine: f64, count: i32): void {
  const c = f64x2.splat(cosine);
  const s = f64x2.splat(sine);
  let k = 0;
  for (; k + 2 <= count; k += 2, a += 16, b += 16) {
    const x = v128.load(a);
    const y = v128.load(b);
    v128.store(a, f64x2.sub(f64x2.mul(c, x), f64x2.mul(s, y)));
    v128.store(b, f64x2.add(f64x2.mul(s, x), f64x2.mul(c, y)));
  }
  if (k < count) {
    const x = load<f64>(a);
    const y = load<f64>(b);
    store<f64>(a, cosine * x - sine * y);
    store<f64>(b, sine * x + cosine * y);
  }
}

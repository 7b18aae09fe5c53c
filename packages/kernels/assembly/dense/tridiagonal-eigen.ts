import { at } from './at';
import { applyRotations } from './apply-rotations';

/** Sweeps an eigenvalue may take; one or two is usual. */
const patience: i32 = 64;

/**
 * Eigenvalues of a symmetric tridiagonal matrix by implicitly shifted QL (Golub & Van Loan, Matrix
 * Computations, 8.3), in no particular order, and the rotations of it applied to the rows of
 * `vectors` (size × size; each thread its columns): rows that were Qᵀ become eigenvectors of Q T Qᵀ.
 * `diagonal` becomes the eigenvalues, `off` is overwritten; both are a thread's own. `rotations`:
 * 64 · size · 3 f64 of a thread.
 */
export function tridiagonalEigen(
  thread: i32,
  threads: i32,
  diagonal: usize,
  off: usize,
  size: i32,
  vectors: usize,
  rotations: usize,
): void {
  let scale: f64 = 0;
  for (let i = 0; i < size; i++)
    scale = max(scale, abs(load<f64>(at(diagonal, i))) + abs(load<f64>(at(off, i))));
  const negligible = scale * f64.EPSILON;
  const full = rotations + <usize>size * 63 * 24;
  let next = rotations;
  for (let low = 0; low < size; low++) {
    for (let sweep = 0; sweep < patience; sweep++) {
      let high = low;
      while (high < size - 1 && abs(load<f64>(at(off, high))) > negligible) high++;
      if (high === low) break;
      next = chase(diagonal, off, low, high, next);
      if (next < full) continue;
      applyRotations(thread, threads, rotations, next, vectors, size);
      next = rotations;
    }
  }
  applyRotations(thread, threads, rotations, next, vectors, size);
}

/** One sweep with Wilkinson's shift over the unreduced block low … high; gives the end of its rotations. */
function chase(diagonal: usize, off: usize, low: i32, high: i32, rotations: usize): usize {
  const beside = load<f64>(at(off, low));
  const first = load<f64>(at(diagonal, low));
  const ratio = (load<f64>(at(diagonal, low + 1)) - first) / (2 * beside);
  const root = Math.sqrt(ratio * ratio + 1);
  let g = load<f64>(at(diagonal, high)) - first + beside / (ratio + (ratio < 0 ? -root : root));
  let sine: f64 = 1;
  let cosine: f64 = 1;
  let shift: f64 = 0;
  for (let i = high - 1; i >= low; i--) {
    const e = load<f64>(at(off, i));
    const f = sine * e;
    const b = cosine * e;
    const r = Math.sqrt(f * f + g * g);
    store<f64>(at(off, i + 1), r);
    const above = load<f64>(at(diagonal, i + 1)) - shift;
    if (r === 0) {
      store<f64>(at(diagonal, i + 1), above);
      store<f64>(at(off, high), 0);
      return rotations;
    }
    sine = f / r;
    cosine = g / r;
    const t = (load<f64>(at(diagonal, i)) - above) * sine + 2 * cosine * b;
    shift = sine * t;
    store<f64>(at(diagonal, i + 1), above + shift);
    g = cosine * t - b;
    store<i32>(rotations, i);
    store<f64>(rotations, cosine, 8);
    store<f64>(rotations, sine, 16);
    rotations += 24;
  }
  store<f64>(at(diagonal, low), load<f64>(at(diagonal, low)) - shift);
  store<f64>(at(off, low), g);
  store<f64>(at(off, high), 0);
  return rotations;
}

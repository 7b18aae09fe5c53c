import { barrier } from '../barrier';
import { at } from './at';
import { dot } from './dot';

/**
 * Householder reduction of a symmetric size × size matrix to a tridiagonal one, A = Q T Qᵀ (Golub &
 * Van Loan, Matrix Computations, 8.3). `diagonal`, `off` (size each, the last of `off` 0): T. The
 * matrix becomes the reflectors: row k, from column k + 1 on, is v of I − v vᵀ / halves[k], Q their
 * product in order. A thread updates rows of its own, and in the same pass multiplies them by the
 * next reflector. `shared`: 2 · size f64; `own`, of each thread: 3 · size. Ends with a barrier.
 */
export function tridiagonalise(
  thread: i32,
  threads: i32,
  matrix: usize,
  size: i32,
  diagonal: usize,
  off: usize,
  halves: usize,
  shared: usize,
  own: usize,
): void {
  const row = (<usize>size) << 3;
  let v = own;
  let next = own + row;
  const w = own + 2 * row;
  memory.fill(own, 0, 3 * row);
  for (let k = 0; k < size; k++) {
    const top = matrix + <usize>k * row;
    updated(
      at(next, k),
      at(top, k),
      load<f64>(at(v, k)),
      at(w, k),
      load<f64>(at(w, k)),
      at(v, k),
      size - k,
    );
    const entry = load<f64>(at(next, k));
    const below = size - k - 1;
    const x = at(next, k + 1);
    const pivot = below > 0 ? load<f64>(x) : 0;
    const square = dot(x, x, below);
    const beside = pivot > 0 ? -Math.sqrt(square) : Math.sqrt(square);
    const half = square - beside * pivot;
    if (below > 0) store<f64>(x, half > 0 ? pivot - beside : 0);
    if (thread === 0) {
      store<f64>(at(diagonal, k), entry);
      store<f64>(at(off, k), beside);
      store<f64>(at(halves, k), half);
    }
    if (below === 0) break;
    // Two of them in turn: a fast thread must not write what a slow one still reads.
    const product = shared + <usize>(k & 1) * row;
    for (let i = k + 1; i < size; i++) {
      if (i % threads !== thread) continue;
      const line = at(matrix + <usize>i * row, k + 1);
      const vi = load<f64>(at(v, i));
      const wi = load<f64>(at(w, i));
      updated(line, line, vi, at(w, k + 1), wi, at(v, k + 1), below);
      store<f64>(at(product, i), dot(line, x, below));
    }
    barrier(threads);
    if (thread === 0) memory.copy(at(top, k + 1), x, (<usize>below) << 3);
    const p = at(product, k + 1);
    const along = half > 0 ? dot(p, x, below) / (2 * half * half) : 0;
    for (let j = k + 1; j < size; j++)
      store<f64>(
        at(w, j),
        half > 0 ? load<f64>(at(product, j)) / half - along * load<f64>(at(next, j)) : 0,
      );
    const before = v;
    v = next;
    next = before;
  }
  barrier(threads);
}

/** to[j] = from[j] − (vi · w[j] + wi · v[j]). */
function updated(to: usize, from: usize, vi: f64, w: usize, wi: f64, v: usize, count: i32): void {
  const vs = f64x2.splat(vi);
  const ws = f64x2.splat(wi);
  let j = 0;
  for (; j + 2 <= count; j += 2, to += 16, from += 16, v += 16, w += 16) {
    const change = f64x2.add(f64x2.mul(vs, v128.load(w)), f64x2.mul(ws, v128.load(v)));
    v128.store(to, f64x2.sub(v128.load(from), change));
  }
  if (j < count) store<f64>(to, load<f64>(from) - (vi * load<f64>(w) + wi * load<f64>(v)));
}

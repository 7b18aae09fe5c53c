/**
 * Eigenvalues of a symmetric tridiagonal matrix by implicitly shifted QL (Golub & Van Loan, Matrix
 * Computations, 8.3), to about 2⁻⁵² of the largest; in no particular order. `diagonal` (n) becomes
 * the eigenvalues; `off` (n, its last entry unused) is overwritten.
 */
export function tridiagonalEigenvalues(diagonal: Float64Array, off: Float64Array): Float64Array {
  const n = diagonal.length;
  off[n - 1] = 0;
  let scale = 0;
  for (let i = 0; i < n; i++) scale = Math.max(scale, Math.abs(diagonal[i]) + Math.abs(off[i]));
  const negligible = scale * Number.EPSILON;
  for (let low = 0; low < n; low++) {
    for (let sweep = 0; sweep < 64; sweep++) {
      let high = low;
      while (high < n - 1 && Math.abs(off[high]) > negligible) high++;
      if (high === low) break;
      chase(diagonal, off, low, high);
    }
  }
  return diagonal;
}

/** One QL sweep with Wilkinson's shift over the unreduced block low … high. */
function chase(diagonal: Float64Array, off: Float64Array, low: number, high: number): void {
  const ratio = (diagonal[low + 1] - diagonal[low]) / (2 * off[low]);
  const root = Math.sqrt(ratio * ratio + 1);
  let g = diagonal[high] - diagonal[low] + off[low] / (ratio + (ratio < 0 ? -root : root));
  let sine = 1;
  let cosine = 1;
  let shift = 0;
  for (let i = high - 1; i >= low; i--) {
    const f = sine * off[i];
    const b = cosine * off[i];
    const r = Math.sqrt(f * f + g * g);
    off[i + 1] = r;
    if (r === 0) {
      diagonal[i + 1] -= shift;
      off[high] = 0;
      return;
    }
    sine = f / r;
    cosine = g / r;
    g = diagonal[i + 1] - shift;
    const t = (diagonal[i] - g) * sine + 2 * cosine * b;
    shift = sine * t;
    diagonal[i + 1] = g + shift;
    g = cosine * t - b;
  }
  diagonal[low] -= shift;
  off[low] = g;
  off[high] = 0;
}

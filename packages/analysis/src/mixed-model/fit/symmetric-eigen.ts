/**
 * Eigenvalues of a small symmetric m × m matrix and their vectors (`vectors[k]` belongs to
 * `values[k]`; no order), by cyclic Jacobi rotations (Golub & Van Loan 2013, section 8.5).
 */
export function symmetricEigen(
  matrix: Float64Array,
  m: number,
): { readonly values: Float64Array; readonly vectors: readonly Float64Array[] } {
  const a = matrix.slice();
  const vectors = Array.from({ length: m }, (_, k) => {
    const unit = new Float64Array(m);
    unit[k] = 1;
    return unit;
  });
  for (let sweep = 0; sweep < 60; sweep++) {
    let off = 0;
    let all = 0;
    for (let i = 0; i < m; i++) {
      for (let j = 0; j < m; j++) {
        all += a[i * m + j] ** 2;
        if (i !== j) off += a[i * m + j] ** 2;
      }
    }
    if (off <= 1e-32 * all) break;
    for (let i = 0; i < m; i++) {
      for (let j = i + 1; j < m; j++) {
        if (a[i * m + j] === 0) continue;
        const half = (a[j * m + j] - a[i * m + i]) / (2 * a[i * m + j]);
        const t = (half < 0 ? -1 : 1) / (Math.abs(half) + Math.sqrt(half * half + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        const s = t * c;
        const turn = (x: Float64Array, y: Float64Array, atX: number, atY: number) => {
          const [before, after] = [x[atX], y[atY]];
          x[atX] = c * before - s * after;
          y[atY] = s * before + c * after;
        };
        for (let k = 0; k < m; k++) turn(a, a, k * m + i, k * m + j);
        for (let k = 0; k < m; k++) turn(a, a, i * m + k, j * m + k);
        for (let k = 0; k < m; k++) turn(vectors[i], vectors[j], k, k);
      }
    }
  }
  return { values: Float64Array.from({ length: m }, (_, k) => a[k * m + k]), vectors };
}

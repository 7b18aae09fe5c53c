/**
 * Largest over smallest singular value of columns scaled to length 1 (Belsley, Kuh & Welsch 1980), by
 * one-sided Jacobi rotations; above 30, coefficients hang on small changes of the data.
 */
export function conditionNumber(columns: readonly Float64Array[]): number {
  const dot = (a: Float64Array, b: Float64Array) =>
    a.reduce((sum, value, row) => sum + value * b[row], 0);
  const work = columns.map((column) =>
    column.map((value) => value / Math.sqrt(dot(column, column))),
  );
  for (let sweep = 0, moved = true; moved && sweep < 60; sweep++) {
    moved = false;
    for (let i = 0; i < work.length; i++) {
      for (let j = i + 1; j < work.length; j++) {
        const [a, b] = [work[i], work[j]];
        const [aa, bb, ab] = [dot(a, a), dot(b, b), dot(a, b)];
        if (Math.abs(ab) <= 1e-15 * Math.sqrt(aa * bb)) continue;
        moved = true;
        const zeta = (bb - aa) / (2 * ab);
        const t = (zeta < 0 ? -1 : 1) / (Math.abs(zeta) + Math.hypot(1, zeta));
        const cos = 1 / Math.hypot(1, t);
        work[i] = a.map((value, row) => cos * (value - t * b[row]));
        work[j] = b.map((value, row) => cos * (value + t * a[row]));
      }
    }
  }
  const lengths = work.map((column) => Math.sqrt(dot(column, column)));
  return Math.max(...lengths) / Math.min(...lengths);
}

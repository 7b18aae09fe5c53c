/**
 * Eigenvalues and vectors of a symmetric matrix by cyclic Jacobi rotations (Golub & Van Loan,
 * § 8.5). `matrix` (size × size) is destroyed; its diagonal ends as the eigenvalues, in no order.
 * Returns the vectors as columns, row-major.
 */
export function symmetricEigen(matrix: Float64Array, size: number): Float64Array {
  const vectors = new Float64Array(size * size);
  for (let i = 0; i < size; i++) vectors[i * size + i] = 1;
  let scale = 0;
  for (const value of matrix) scale = Math.max(scale, Math.abs(value));
  const negligible = 1e-15 * scale;
  for (let sweep = 0; sweep < 60; sweep++) {
    let turned = false;
    for (let p = 0; p < size - 1; p++) {
      for (let q = p + 1; q < size; q++) {
        const off = matrix[p * size + q];
        if (Math.abs(off) <= negligible) continue;
        turned = true;
        const ratio = (matrix[q * size + q] - matrix[p * size + p]) / (2 * off);
        const tangent = Math.sign(ratio || 1) / (Math.abs(ratio) + Math.sqrt(ratio * ratio + 1));
        const cosine = 1 / Math.sqrt(tangent * tangent + 1);
        const sine = tangent * cosine;
        rotateColumns(matrix, size, p, q, cosine, sine);
        rotateRows(matrix, size, p, q, cosine, sine);
        rotateColumns(vectors, size, p, q, cosine, sine);
      }
    }
    if (!turned) return vectors;
  }
  throw new Error(
    'the Jacobi rotations did not converge: the matrix has values that are no numbers',
  );
}

function rotateColumns(
  matrix: Float64Array,
  size: number,
  p: number,
  q: number,
  cosine: number,
  sine: number,
): void {
  for (let row = 0; row < size * size; row += size) {
    const a = matrix[row + p];
    const b = matrix[row + q];
    matrix[row + p] = cosine * a - sine * b;
    matrix[row + q] = sine * a + cosine * b;
  }
}

function rotateRows(
  matrix: Float64Array,
  size: number,
  p: number,
  q: number,
  cosine: number,
  sine: number,
): void {
  for (let k = 0; k < size; k++) {
    const a = matrix[p * size + k];
    const b = matrix[q * size + k];
    matrix[p * size + k] = cosine * a - sine * b;
    matrix[q * size + k] = sine * a + cosine * b;
  }
}

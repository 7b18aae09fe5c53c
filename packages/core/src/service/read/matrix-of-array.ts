import { KindredError } from '../../contract/kindred-error.ts';
import type { Matrix } from './matrix.ts';

/**
 * A matrix of row-major values; one axis is one column. Throws `MATRIX_SHAPE`, or `MATRIX_NOT_FINITE`
 * with the row.
 */
export function matrixOfArray(
  shape: readonly number[],
  values: Float64Array,
  file: string,
  names: readonly string[] | null = null,
): Matrix {
  if (shape.length < 1 || shape.length > 2) {
    throw new KindredError(
      'MATRIX_SHAPE',
      `${file} has ${shape.length} axes; a matrix has one or two.`,
    );
  }
  const [rows, columns = 1] = shape;
  const bad = values.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0) {
    const row = Math.floor(bad / columns);
    const named = names?.[row] === undefined ? '' : ` ("${names[row].slice(0, 40)}")`;
    throw new KindredError(
      'MATRIX_NOT_FINITE',
      `${file} has ${values[bad]} at row ${row}${named}, column ${bad % columns} (from 0).`,
    );
  }
  return { names, rows, columns, values };
}

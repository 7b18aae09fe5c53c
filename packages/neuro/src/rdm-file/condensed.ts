import { KindredError } from '@kindred/core';

/**
 * The upper triangle, row by row, of a matrix read from `file`: a square symmetric one with a zero
 * diagonal (both to one part in 10⁹ of its largest entry), or already a triangle as one row or one
 * column. Throws `RDM_INVALID` with the first cell that is wrong.
 */
export function condensed(
  matrix: { readonly rows: number; readonly columns: number; readonly values: Float64Array },
  file: string,
): { readonly items: number; readonly triangle: Float64Array } {
  const { rows, columns, values } = matrix;
  const invalid = (why: string) =>
    new KindredError('RDM_INVALID', `${file} is not an RDM: ${why}.`);
  if (rows === 1 || columns === 1) {
    const items = Math.round((1 + Math.sqrt(1 + 8 * values.length)) / 2);
    if ((items * (items - 1)) / 2 === values.length) return { items, triangle: values };
    throw invalid(`${values.length} numbers are not an upper triangle of any number of items`);
  }
  if (rows !== columns) throw invalid(`it has ${rows} rows and ${columns} columns`);
  let largest = 0;
  for (const value of values) largest = Math.max(largest, Math.abs(value));
  const triangle = new Float64Array((rows * (rows - 1)) / 2);
  for (let i = 0, at = 0; i < rows; i++) {
    const own = values[i * rows + i];
    if (Math.abs(own) > largest * 1e-9) {
      throw invalid(`item ${i} (from 0) is ${own} from itself, not 0; similarities are not read`);
    }
    for (let j = i + 1; j < rows; j++, at++) {
      const [above, below] = [values[i * rows + j], values[j * rows + i]];
      if (Math.abs(above - below) > largest * 1e-9) {
        throw invalid(`it is not symmetric: (${i}, ${j}) is ${above}, (${j}, ${i}) is ${below}`);
      }
      triangle[at] = above;
    }
  }
  return { items: rows, triangle };
}

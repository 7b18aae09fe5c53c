import type { Files } from '../../contract/files.ts';
import { KindredError } from '../../contract/kindred-error.ts';
import { matrixOf } from './matrix-of.ts';
import type { Matrix } from './matrix.ts';
import { parseNpy } from './parse-npy.ts';
import { readCells } from './read-cells.ts';

/**
 * Reads a matrix of finite numbers by the file's ending: `.npy` (one axis gives one column), `.csv`,
 * `.tsv`, or `.txt` with white space between numbers. In text a first column that is not a number,
 * or that a header leaves unnamed, holds the rows' names. Every error names the line.
 */
export async function readMatrix(files: Files, path: string): Promise<Matrix> {
  const file = files.resolve(path);
  const ending = /\.[a-z]+$/i.exec(path)?.[0].toLowerCase();
  if (ending === '.npy') return fromNpy(await files.read(path), file);
  if (ending === '.csv' || ending === '.tsv') {
    return matrixOf(readCells(await files.read(path, { maxBytes: 2 ** 29 }), file, true), file);
  }
  if (ending === '.txt') {
    const text = new TextDecoder().decode(await files.read(path, { maxBytes: 2 ** 29 }));
    const lines: number[] = [];
    const rows: string[][] = [];
    text.split('\n').forEach((line, k) => {
      const trimmed = line.trim();
      if (trimmed === '') return;
      rows.push(trimmed.split(/\s+/));
      lines.push(k + 1);
    });
    return matrixOf({ rows, line: (row) => lines[row] }, file);
  }
  throw new KindredError(
    'MATRIX_UNKNOWN_FORMAT',
    `Cannot tell what ${file} is: name it .npy, .csv, .tsv or .txt.`,
  );
}

function fromNpy(bytes: Uint8Array, file: string): Matrix {
  const { shape, values } = parseNpy(bytes, file);
  if (shape.length < 1 || shape.length > 2) {
    throw new KindredError(
      'MATRIX_SHAPE',
      `${file} has ${shape.length} axes; a matrix has one or two.`,
    );
  }
  const [rows, columns = 1] = shape;
  const bad = values.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0) {
    throw new KindredError(
      'MATRIX_NOT_FINITE',
      `${file} has ${values[bad]} at row ${Math.floor(bad / columns)}, column ${bad % columns} (from 0).`,
    );
  }
  return { names: null, rows, columns, values };
}

import type { Files } from '../../contract/files.ts';
import { KindredError } from '../../contract/kindred-error.ts';
import type { Cells } from './cells.ts';
import type { MatrixChoice } from './matrix-choice.ts';
import { matrixFormats } from './matrix-formats.ts';
import { matrixOfArchive } from './matrix-of-archive.ts';
import { matrixOfArray } from './matrix-of-array.ts';
import { matrixOfParquet } from './matrix-of-parquet.ts';
import { matrixOf } from './matrix-of.ts';
import type { Matrix } from './matrix.ts';
import { namedByColumn } from './named-by-column.ts';
import { openMat } from './open-mat.ts';
import { openNpz } from './open-npz.ts';
import { parseNpy } from './parse-npy.ts';
import { readCells } from './read-cells.ts';
import { withHdf5 } from './with-hdf5.ts';

/**
 * Reads a matrix of finite numbers by the file's ending: `.npy` (one axis gives one column); `.csv`,
 * `.tsv`, or `.txt` with white space between numbers; `.parquet`; or an array of `.npz`, `.mat`, `.h5`
 * or `.hdf5`. In text a first column that is not a number, or that a header leaves unnamed, holds the
 * rows' names. Every error names the line or row.
 */
export async function readMatrix(
  files: Files,
  path: string,
  choice: MatrixChoice = {},
): Promise<Matrix> {
  const file = files.resolve(path);
  const table = async (read: (bytes: Uint8Array) => Cells) => {
    const cells = read(await files.read(path, { maxBytes: 2 ** 29 }));
    const { nameColumn = null } = choice;
    return matrixOf(nameColumn === null ? cells : namedByColumn(cells, nameColumn, file), file);
  };
  const ending = /\.[a-z0-9]+$/i.exec(path)?.[0].toLowerCase();
  switch (ending) {
    case '.npy': {
      refuseParts(choice, file, ['variable', 'nameVariable', 'nameColumn']);
      const { shape, values } = parseNpy(await files.read(path), file);
      return matrixOfArray(shape, values, file);
    }
    case '.csv':
    case '.tsv':
      refuseParts(choice, file, ['variable', 'nameVariable']);
      return table((bytes) => readCells(bytes, file, true));
    case '.txt':
      refuseParts(choice, file, ['variable', 'nameVariable']);
      return table(cellsOfWhiteSpace);
    case '.parquet':
      return matrixOfParquet(await files.read(path), choice, file);
    case '.npz':
      return matrixOfArchive(openNpz(await files.read(path), file), choice, file);
    case '.h5':
    case '.hdf5':
    case '.mat': {
      const bytes = await files.read(path);
      const matlab = ending === '.mat';
      if (matlab && !isMatlab73(bytes)) return matrixOfArchive(openMat(bytes, file), choice, file);
      return withHdf5(bytes, { file, matlab }, (archive) => matrixOfArchive(archive, choice, file));
    }
    default:
      throw new KindredError(
        'MATRIX_UNKNOWN_FORMAT',
        `Cannot tell what ${file} is: name it ${matrixFormats}.`,
      );
  }
}

function isMatlab73(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 10)) === 'MATLAB 7.3';
}

function cellsOfWhiteSpace(bytes: Uint8Array): Cells {
  const lines: number[] = [];
  const rows: string[][] = [];
  new TextDecoder()
    .decode(bytes)
    .split('\n')
    .forEach((line, k) => {
      const trimmed = line.trim();
      if (trimmed === '') return;
      rows.push(trimmed.split(/\s+/));
      lines.push(k + 1);
    });
  return { rows, line: (row) => lines[row] };
}

/** A part of the choice that a format has no use for is a mistake of whoever made it. */
function refuseParts(
  choice: MatrixChoice,
  file: string,
  parts: readonly (keyof MatrixChoice)[],
): void {
  const given = parts.find((part) => (choice[part] ?? null) !== null);
  if (given === undefined) return;
  const part =
    given === 'variable' ? '"variable"' : `"names: { ${given.slice(4).toLowerCase()}: … }"`;
  throw new KindredError(
    'MATRIX_VARIABLE',
    `${file} is one matrix without parts by name, so ${part} says nothing: leave it out.`,
  );
}

import { KindredError } from '../../contract/kindred-error.ts';

/** `IMPORT_INVALID` at a line of a file of judgments; `line` null where it is the file as a whole. */
export function importError(file: string, line: number | null, why: string): KindredError {
  return new KindredError(
    'IMPORT_INVALID',
    line === null ? `Cannot read judgments from ${file}: ${why}.` : `${file}, row ${line}: ${why}.`,
    line === null ? {} : { location: { file, line, column: 1 } },
  );
}

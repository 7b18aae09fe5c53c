import { counted } from '../../contract/counted.ts';
import type { Files } from '../../contract/files.ts';
import { KindredError } from '../../contract/kindred-error.ts';
import { namesOfFile } from './names-of-file.ts';

/**
 * Names of `rows` rows: from a text file of one name a line, else those the matrix brought. Throws
 * `ROW_NAMES` where there are none or not as many, or one stands twice.
 */
export async function rowNames(
  files: Files,
  matrix: { readonly path: string; readonly names: readonly string[] | null },
  rows: number,
  namesFile: string | null,
): Promise<readonly string[]> {
  let names = matrix.names;
  if (namesFile !== null) {
    names = await namesOfFile(files, namesFile);
  }
  const fail = (message: string) => new KindredError('ROW_NAMES', message);
  const file = files.resolve(namesFile ?? matrix.path);
  if (names === null) {
    throw fail(
      `${file} does not name its rows: give a text file of one name a line as "names", or say where in the file they are: "names: { column: … }" of a table, "names: { variable: … }" of an archive.`,
    );
  }
  if (names.length !== rows) {
    throw fail(
      `${file} has ${counted(names.length, 'name')} for the ${counted(rows, 'row')} of ${files.resolve(matrix.path)}.`,
    );
  }
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) throw fail(`${file} has "${name}" twice.`);
    seen.add(name);
  }
  return names;
}

import { counted } from '../../contract/counted.ts';
import type { Files } from '../../contract/files.ts';
import { KindredError } from '../../contract/kindred-error.ts';
import { namesAt } from './names-at.ts';
import { namesOfFile } from './names-of-file.ts';

/**
 * Names of `rows` rows: from a text file of one name a line, or the lines at some places of it, else
 * those the matrix brought. Throws `ROW_NAMES` where there are none or not as many, or one stands twice.
 */
export async function rowNames(
  files: Files,
  matrix: { readonly path: string; readonly names: readonly string[] | null },
  rows: number,
  from: string | { readonly file: string; readonly places: string } | null,
): Promise<readonly string[]> {
  let names = matrix.names;
  if (typeof from === 'string') names = await namesOfFile(files, from);
  else if (from !== null) names = await namesAt(files, from);
  const fail = (message: string) => new KindredError('ROW_NAMES', message);
  const file = files.resolve((typeof from === 'string' ? from : from?.places) ?? matrix.path);
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

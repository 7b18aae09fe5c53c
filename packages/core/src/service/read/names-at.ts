import type { Files } from '../../contract/files.ts';
import { KindredError } from '../../contract/kindred-error.ts';
import { namesOfFile } from './names-of-file.ts';
import { readMatrix } from './read-matrix.ts';

/**
 * Names at the places a numpy file lists, from 0, of the lines of a text file. Throws \`ROW_NAMES\` where a
 * place is none.
 */
export async function namesAt(
  files: Files,
  { file, places }: { readonly file: string; readonly places: string },
): Promise<readonly string[]> {
  const lines = await namesOfFile(files, file);
  const { values } = await readMatrix(files, places, {
    variable: null,
    nameColumn: null,
    nameVariable: null,
  });
  return Array.from(values, (place) => {
    const name = Number.isInteger(place) ? lines[place] : undefined;
    if (name !== undefined) return name;
    const message = `${files.resolve(places)} lists place ${place}, but ${files.resolve(file)} has the places 0 to ${lines.length - 1}.`;
    throw new KindredError('ROW_NAMES', message);
  });
}

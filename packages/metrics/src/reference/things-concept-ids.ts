import { KindredError, type Files } from '@kindred/core';
import { thingsFiles } from './things-files.ts';

/** The 1,854 THINGS ids (`mouse2`) in row order, from the pinned concept table. */
export async function thingsConceptIds(files: Files): Promise<readonly string[]> {
  const text = new TextDecoder().decode(await files.dataset(thingsFiles.concepts));
  const [header, ...lines] = text.split(/\r?\n/).filter((line) => line !== '');
  const column = header.split('\t').indexOf('uniqueID');
  if (column >= 0) return lines.map((line) => line.split('\t')[column].replaceAll(' ', '_'));
  throw new KindredError(
    'REFERENCE_BAD_TABLE',
    `${thingsFiles.concepts.path} has no column "uniqueID".`,
  );
}

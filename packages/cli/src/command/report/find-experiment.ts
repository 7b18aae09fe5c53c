import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { KindredError } from '@kindred/core';
import { sourceNote } from '../../composition/source-note.ts';

/** The experiment file and folder of `path`: an experiment file, or the folder of a run. */
export async function findExperiment(
  path: string,
): Promise<{ readonly file: string; readonly folder: string | undefined }> {
  const found = await stat(path).catch(() => null);
  if (!found?.isDirectory()) return { file: path, folder: undefined };
  const note = await readFile(join(path, sourceNote), 'utf8').catch(() => null);
  const file = note === null ? null : sourceOf(note);
  if (file === null) {
    throw new KindredError(
      'REPORT_NOT_A_RUN',
      `${path} is not the folder of a run: it has no readable ${sourceNote}. Give the experiment file instead.`,
    );
  }
  return { file: resolve(path, file), folder: path };
}

function sourceOf(note: string): string | null {
  try {
    const { file } = JSON.parse(note) as { readonly file?: unknown };
    return typeof file === 'string' ? file : null;
  } catch {
    return null;
  }
}

import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { KindredError } from '@kindred/core';

/**
 * Makes a folder and those it is in; `FOLDER_NOT_MADE` where that cannot be. Node's own recursive mkdir
 * tries for ever where a file system, as /proc, says of a new folder that its parent is missing.
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await make(folder);
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const known: Readonly<Record<string, string>> = {
      EEXIST: 'a file of that name is there',
      ENOTDIR: 'a part of it is a file',
      ENOENT: 'there can be no folder there',
      EACCES: 'it is not allowed there',
      EROFS: 'nothing can be written there',
    };
    const why = (code && known[code]) ?? message;
    throw new KindredError(
      'FOLDER_NOT_MADE',
      `Cannot make the folder ${folder}: ${why}. Name another --folder.`,
      { cause },
    );
  }
}

async function make(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && (await stat(folder)).isDirectory()) return;
    if (code !== 'ENOENT') throw error;
    if (!(await exists(dirname(folder)))) await make(dirname(folder));
    // Once more: another process, of a job array say, may have made the parent, or it, meanwhile.
    await mkdir(folder).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code !== 'EEXIST') throw cause;
    });
  }
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

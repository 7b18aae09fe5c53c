import { access, constants, mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { KindredError } from '@kindred/core';

/**
 * Makes the folder a result goes to and sees that it can be written, before the work and not after
 * it. Throws `EMBED_OUT`.
 */
export async function checkOut(path: string): Promise<void> {
  const folder = dirname(resolve(path));
  const refuse = (why: string, cause?: unknown) =>
    new KindredError(
      'EMBED_OUT',
      `Nothing can be written to ${path}: ${why}. Name another --out.`,
      {
        cause,
      },
    );
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (error) {
    throw refuse(error instanceof Error ? error.message : String(error), error);
  }
  const there = await stat(path).catch(() => null);
  if (there?.isDirectory()) throw refuse('it is a folder');
}

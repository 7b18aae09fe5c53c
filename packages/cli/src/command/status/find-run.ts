import { open, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { KindredError, loadExperiment } from '@kindred/core';
import type { Files } from '@kindred/core';
import { storeOf } from '../../composition/store-of.ts';

/** Where a run keeps its replies, if it has any, and whose they are; null: every experiment's there. */
export interface FoundRun {
  readonly store: string;
  readonly experiment: string | null;
}

/** Finds the run of `path`: its folder, its store, or its experiment file. Throws `RUN_MISSING` for what is none. */
export async function findRun(
  path: string,
  flags: { readonly folder?: string; readonly store?: string },
  files: Files,
): Promise<FoundRun> {
  const found = await stat(path).catch(() => null);
  if (!found) {
    const message = `There is no run, store or experiment file at ${resolve(path)}.`;
    throw new KindredError('RUN_MISSING', message);
  }
  if (found.isDirectory() || (await isStore(path))) {
    const store = resolve(flags.store ?? storeOf(path));
    if (await isStore(store)) return { store, experiment: null };
    throw new KindredError(
      'RUN_MISSING',
      `There is no run in ${resolve(path)}: ${store} is no store. Name the folder of a run, or its experiment file.`,
    );
  }
  const { experiment } = await loadExperiment(path, { files });
  const folder = flags.folder ?? join('runs', experiment);
  return { store: resolve(flags.store ?? join(folder, 'store.sqlite')), experiment };
}

async function isStore(path: string): Promise<boolean> {
  const file = await open(path).catch(() => null);
  if (!file) return false;
  try {
    const { buffer } = await file.read(Buffer.alloc(16), 0, 16, 0);
    return buffer.toString('latin1') === 'SQLite format 3\0';
  } finally {
    await file.close();
  }
}

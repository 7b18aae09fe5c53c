import { KindredError } from '@kindred/core';
import type { Files } from '@kindred/core';
import { thingsFiles } from './things-files.ts';

/**
 * Names people gave the 66 dimensions (Hebart et al. 2023), or null where the file is not in
 * KINDRED_DATA_DIR: it has no address of its own.
 */
export async function thingsLabels(files: Files): Promise<readonly string[] | null> {
  try {
    const text = new TextDecoder().decode(await files.dataset(thingsFiles.labels66));
    return text.trimEnd().split(/\r?\n/);
  } catch (error) {
    if (KindredError.is(error) && error.code === 'DATASET_MISSING') return null;
    throw error;
  }
}

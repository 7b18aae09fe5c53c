import { contentHash } from '@kindred/core';

/**
 * Which of `folds` each item is held out in, by the first 32 bits of its id's content hash: the same
 * in every order, for every model and with other items left out. Folds are only about equally large.
 */
export function itemFolds(ids: readonly string[], folds: number): Int32Array {
  return Int32Array.from(ids, (id) => Number.parseInt(contentHash(id).slice(0, 8), 16) % folds);
}

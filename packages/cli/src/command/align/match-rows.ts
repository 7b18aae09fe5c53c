import { KindredError } from '@kindred/core';
import type { Representation } from '@kindred/core';
import type { FileVectors } from './read-vectors.ts';

/**
 * Two matrices as representations whose items mean the same. Both named: by name, as `scorePair`
 * does. Otherwise row k is item k, and the numbers of rows must agree.
 */
export function matchRows(
  model: FileVectors,
  reference: FileVectors,
): { readonly model: Representation; readonly reference: Representation } {
  if (model.names && reference.names) {
    return { model: named(model, model.names), reference: named(reference, reference.names) };
  }
  if (model.rows !== reference.rows) {
    throw new KindredError(
      'ALIGN_ROWS',
      `${model.path} has ${model.rows} rows and ${reference.path} ${reference.rows}: give both the same items in the same order, or name the rows of both (a first column of names in a CSV).`,
    );
  }
  const names =
    model.names ?? reference.names ?? Array.from({ length: model.rows }, (_, k) => `${k}`);
  return { model: named(model, names), reference: named(reference, names) };
}

function named(file: FileVectors, items: readonly string[]): Representation {
  if (new Set(items).size !== items.length) {
    throw new KindredError('ALIGN_DUPLICATE_ROW', `${file.path} names a row twice.`);
  }
  return { items, vectors: file.vectors, rdm: null, labels: null, judgments: null };
}

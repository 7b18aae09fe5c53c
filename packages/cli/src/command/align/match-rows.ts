import { counted, KindredError } from '@kindred/core';
import type { Representation } from '@kindred/core';
import type { FileVectors } from './read-vectors.ts';

/** Two matrices as representations whose items mean the same, and what to mind about them. */
export interface MatchedRows {
  readonly model: Representation;
  readonly reference: Representation;
  readonly notes: readonly string[];
}

/**
 * Both named: by name, as `scorePair` does. Otherwise row k is item k, which is noted, and the
 * numbers of rows must agree.
 */
export function matchRows(model: FileVectors, reference: FileVectors): MatchedRows {
  if (model.names && reference.names) {
    const [one, other] = [named(model, model.names), named(reference, reference.names)];
    return { model: one, reference: other, notes: [] };
  }
  if (model.rows !== reference.rows) {
    throw new KindredError(
      'ALIGN_ROWS',
      `${model.path} has ${counted(model.rows, 'row')} and ${reference.path} ${reference.rows}: give both the same items in the same order, or name the rows of both (a first column of names in a CSV).`,
    );
  }
  const names =
    model.names ?? reference.names ?? Array.from({ length: model.rows }, (_, k) => `${k}`);
  return {
    model: named(model, names),
    reference: named(reference, names),
    notes: [placeNote(model, reference)],
  };
}

function placeNote(model: FileVectors, reference: FileVectors): string {
  const [nameless, other] = model.names ? [reference, model] : [model, reference];
  if (!other.names) {
    const which =
      model.path === reference.path
        ? `${model.path} has`
        : `${model.path} and ${reference.path} have`;
    return `Rows are matched by place: ${which} no names.`;
  }
  return `Rows are matched by place: ${nameless.path} has no names, though ${other.path} has them (${other.names.slice(0, 3).join(', ')} …). Unless both have the same order the scores mean nothing; give ${nameless.path} a .json or a first column with its names.`;
}

function named(file: FileVectors, items: readonly string[]): Representation {
  if (new Set(items).size !== items.length) {
    throw new KindredError('ALIGN_DUPLICATE_ROW', `${file.path} names a row twice.`);
  }
  return { items, vectors: file.vectors, rdm: null, labels: null, judgments: null };
}

import type { PartTable, Representation } from '@kindred/core';
import { emptyParts } from '../shared/empty-parts.ts';
import { againstWhole } from './against-whole.ts';
import type { HitRows } from './hit-rows.ts';
import { leadingDimension } from './leading-dimension.ts';
import { shareOf } from './share-of.ts';
import { shareTable } from './share-table.ts';

/**
 * Accuracy for each dimension of an embedding of people's judgments: a judgment belongs to the
 * dimension that contributes most to the similarity of the pair that was kept together, to one at most.
 */
export function accuracyByDimension(
  rows: HitRows,
  human: Representation,
  id: string,
  by: 'product' | 'mean',
): PartTable {
  const name = `Accuracy by dimension (${id})`;
  const vectors = human.vectors!;
  if (vectors.similarity === 'euclidean') {
    const why = `The vectors of "${id}" are read by Euclidean distance, to which no dimension contributes a share of similarity; give a reference whose similarity is dot or cosine.`;
    return emptyParts(name, why);
  }
  const { dimensions, values } = vectors;
  const place = new Map(human.items.map((item, at) => [item, at]));
  const to = Int32Array.from(rows.items, (item) => place.get(item) ?? -1);
  const own = Array.from({ length: dimensions }, (): number[] => []);
  for (let row = 0; row < rows.count; row++) {
    const [i, j] = [to[rows.triplets[3 * row]], to[rows.triplets[3 * row + 1]]];
    if (i < 0 || j < 0) continue;
    own[leadingDimension(values, dimensions, [i, j], by)]?.push(row);
  }
  const whole = shareOf(
    Int32Array.from({ length: rows.count }, (_, row) => row),
    rows,
  );
  const parts = own.flatMap((judgments, dimension) => {
    if (judgments.length === 0) return [];
    const figures = shareOf(judgments, rows);
    return [{ name: dimension + 1, figures, p: againstWhole(figures, whole)?.either ?? null }];
  });
  const left = rows.count - own.reduce((sum, { length }) => sum + length, 0);
  const rule =
    by === 'product'
      ? 'the product of the two concepts’ values is largest'
      : 'the mean of the two concepts’ values is largest';
  const notes = [
    `A judgment belongs to the dimension of "${id}" on which ${rule}, the two being those kept together.`,
    'Dimensions are unequally hard, for people too: one that is below the whole is to be held against the same one of other models.',
    'Tests and intervals are of these concepts and other judgments, repeats of a triplet counted together.',
    ...(left > 0 ? [`${left} of ${rows.count} judgments belong to no dimension.`] : []),
    ...(parts.length < dimensions
      ? [`${dimensions - parts.length} of ${dimensions} dimensions have no judgment.`]
      : []),
  ];
  const kind = { name, part: 'dimension', description: 'Of the reference, from 1.' };
  return shareTable(kind, parts, whole, rows.chance, notes);
}

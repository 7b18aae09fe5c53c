import type { DetailContext, PartTable } from '@kindred/core';
import { drawsFor } from '../shared/draws-for.ts';
import type { HitRows } from './hit-rows.ts';
import { labelP } from './label-p.ts';
import { shareOf } from './share-of.ts';
import { shareTable } from './share-table.ts';

/**
 * Accuracy for each category of the concepts: over the judgments that show at least one of its
 * concepts, most in several. `labelOf`: each concept's category, by id.
 */
export function accuracyByCategory(
  rows: HitRows,
  labelOf: ReadonlyMap<string, string>,
  id: string,
  { permutations, random }: Pick<DetailContext, 'permutations' | 'random'>,
): PartTable {
  const names = [...new Set(labelOf.values())].toSorted();
  const labels = Int32Array.from(rows.items, (item) => names.indexOf(labelOf.get(item) ?? ''));
  const own = names.map((): number[] => []);
  for (let row = 0; row < rows.count; row++) {
    const shown = rows.triplets.subarray(3 * row, 3 * row + 3);
    for (const label of new Set(shown.map((item) => labels[item]))) own[label]?.push(row);
  }
  const draws = drawsFor(permutations, 2 * names.length);
  const p = draws > 0 ? labelP(rows, labels, names.length, draws, random) : null;
  const parts = names.flatMap((name, category) =>
    own[category].length === 0
      ? []
      : [{ name, figures: shareOf(own[category], rows), p: p && p[category] }],
  );
  const without = labels.filter((label) => label < 0).length;
  return shareTable(
    {
      name: `Accuracy by category (${id})`,
      part: 'category',
      description: 'As the reference has it.',
    },
    parts,
    shareOf(
      Int32Array.from({ length: rows.count }, (_, row) => row),
      rows,
    ),
    rows.chance,
    [
      'A judgment belongs to every category it shows a concept of.',
      draws > 0
        ? `Differences are tested against as many of the concepts with a category drawn at random, by ${draws} permutations.`
        : 'Permutations are set to 0: differences are not tested.',
      ...(without > 0 ? [`${without} of ${labels.length} concepts have no category.`] : []),
    ],
  );
}

import type { DetailContext, PartTable } from '@kindred/core';
import { emptyParts } from '../shared/empty-parts.ts';
import { accuracyByCategory } from './accuracy-by-category.ts';
import { accuracyByConcept } from './accuracy-by-concept.ts';
import { accuracyByDimension } from './accuracy-by-dimension.ts';
import type { HitRows } from './hit-rows.ts';

/** A table for each reference in `by`, of its categories or else its dimensions, and one of concepts. */
export function accuracyParts(
  rows: HitRows,
  on: {
    readonly by: readonly string[];
    readonly concepts: boolean;
    readonly contribution: 'product' | 'mean';
  },
  context: DetailContext,
): readonly PartTable[] {
  const tables = on.by.map((id) => {
    const beside = context.beside(id);
    const { labels } = beside;
    if (labels) {
      const labelOf = new Map(beside.items.map((item, at) => [item, labels[at]]));
      return accuracyByCategory(rows, labelOf, id, context);
    }
    if (beside.vectors) return accuracyByDimension(rows, beside, id, on.contribution);
    return emptyParts(
      `Accuracy by parts of ${id}`,
      `"${id}" has neither categories nor vectors, which parts are made of.`,
    );
  });
  return on.concepts ? [...tables, accuracyByConcept(rows)] : tables;
}

import type { RunRecord } from '@kindred/core';
import { dimensionRows } from '../figure/dimension-rows.ts';
import { shownDimensions } from '../figure/shown-dimensions.ts';
import type { Sheet } from './sheet.ts';

const count = 10;

/** A row a dimension of every embedding whose dimensions mean something each; numbers from 1. */
export function dimensionsSheet(run: RunRecord): Sheet {
  const words = new Map(run.stimuli.map(({ id, word }) => [id, word]));
  const named = (ids: readonly string[]) => ids.map((id) => words.get(id) ?? id).join('; ');
  return {
    name: 'dimensions',
    caption: 'Dimensions by their top concepts',
    columns: [
      'model',
      'embedder',
      'dimension',
      'label',
      'weight',
      'reproducibility',
      'top',
      'reference',
      'reference_dimension',
      'reference_name',
      'reference_top',
      'r',
      'chance_95',
      'named',
      'named_by',
    ],
    rows: shownDimensions(run.embeddings).flatMap((one) =>
      dimensionRows(one, run, count).map(({ match, ...own }) => [
        one.model,
        one.embedder,
        own.dimension,
        own.label,
        own.weight,
        own.reproducibility,
        named(own.top),
        match?.reference ?? null,
        match ? match.dimension + 1 : null,
        match?.name ?? null,
        match ? named(match.top) : null,
        match?.r ?? null,
        match?.bound ?? null,
        own.named?.name ?? null,
        own.named?.by ?? null,
      ]),
    ),
    notes: [
      'label: the name of the reference’s dimension it is like, where r exceeds chance_95, the 95 % quantile of its best matches with items permuted.',
      'named: what the language model named_by called it; empty where its reply held no name.',
    ],
  };
}

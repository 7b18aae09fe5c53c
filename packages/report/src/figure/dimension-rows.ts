import type {
  DimensionMatch,
  DimensionName,
  ModelEmbedding,
  RunRecord,
  Vectors,
} from '@kindred/core';
import { topRows } from './top-rows.ts';

/** One dimension of an embedding as it is shown. */
export interface DimensionRow {
  /** From 1. */
  readonly dimension: number;
  readonly weight: number;
  readonly label: string | null;
  /** What a language model called it; null where none did. */
  readonly named: Pick<DimensionName, 'name' | 'by'> | null;
  readonly reproducibility: number | null;
  /** Ids of the concepts with the most of it, falling. */
  readonly top: readonly string[];
  readonly match:
    | (DimensionMatch & {
        /** What people call the reference's dimension, and its own top concepts. */
        readonly name: string | null;
        readonly top: readonly string[];
      })
    | null;
}

/** The dimensions of an embedding with their `count` top concepts, beside those of a reference they are like. */
export function dimensionRows(
  { embedding }: ModelEmbedding,
  { references }: Pick<RunRecord, 'references'>,
  count: number,
): DimensionRow[] {
  const topOf = (
    items: readonly string[],
    { values, dimensions }: Pick<Vectors, 'values' | 'dimensions'>,
    column: number,
  ) => topRows(values, dimensions, column, count).map((row) => items[row]);
  return embedding.perDimension.map(
    ({ weight, label, reproducibility = null, named = null, match }, k) => {
      const other = references.find(({ id }) => id === match?.reference)?.representation;
      return {
        dimension: k + 1,
        weight,
        label,
        named,
        reproducibility,
        top: topOf(embedding.items, embedding, k),
        match:
          match && other?.vectors
            ? {
                ...match,
                name: other.vectors.labels?.[match.dimension] ?? null,
                top: topOf(other.items, other.vectors, match.dimension),
              }
            : null,
      };
    },
  );
}

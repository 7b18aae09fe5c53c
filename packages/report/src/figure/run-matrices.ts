import type { LoadedReference, RunRecord } from '@kindred/core';
import { dissimilarity } from './dissimilarity.ts';
import { rdmOf } from './rdm-of.ts';

const ofReference = ({ representation: { vectors, rdm, items } }: LoadedReference) => {
  const n = items.length;
  const place = (a: number, b: number): number =>
    a < b ? a * n - (a * (a + 1)) / 2 + b - a - 1 : place(b, a);
  return rdm ? (a: number, b: number) => rdm[place(a, b)] : vectors && dissimilarity(vectors);
};

interface Matrix {
  readonly name: string;
  /** `reference`, an embedder, or `features`. */
  readonly detail: string;
  readonly items: number;
  /** Computed when asked for. */
  readonly cells: () => ReturnType<typeof rdmOf>;
}

/** Dissimilarity matrices of references and embeddings with at least three concepts. */
export function runMatrices({
  embeddings,
  references,
  stimuli,
}: Pick<RunRecord, 'embeddings' | 'references' | 'stimuli'>): Matrix[] {
  const all = [
    ...references.map((one) => ({
      name: one.id,
      detail: 'reference',
      items: one.representation.items,
      distance: ofReference(one),
    })),
    ...embeddings.map(({ model, embedder, embedding }) => ({
      name: model,
      detail: embedder ?? 'features',
      items: embedding.items,
      distance: dissimilarity({ ...embedding, law: null }),
    })),
  ];
  return all.flatMap(({ name, detail, items, distance }) =>
    distance && items.length >= 3
      ? [{ name, detail, items: items.length, cells: () => rdmOf(items, stimuli, distance) }]
      : [],
  );
}

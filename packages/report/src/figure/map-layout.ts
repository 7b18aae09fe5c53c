import { Matrix, SMACOF, TSNE, UMAP } from '@saehrimnir/druidjs';
import type { Embedding } from '@kindred/core';
import { formatFigure } from '../format/format-figure.ts';
import { formatShare } from '../format/format-share.ts';
import { dissimilarity } from './dissimilarity.ts';
import { fitSquare } from './fit-square.ts';
import type { mapMethods } from './map-methods.ts';
import { pcaLayout } from './pca-layout.ts';

type Point = readonly [number, number];

interface Layout {
  /** In the square of side 1, in the order of the items. */
  readonly points: readonly Point[];
  /** How good it is, or its one setting. */
  readonly note: string;
}

const fewest = 8;
const made = new WeakMap<Embedding, Map<string, Layout | null>>();

/**
 * A map of an embedding (druidjs, seeded): principal components; metric MDS (SMACOF), t-SNE and UMAP
 * of the embedding's own dissimilarities. Null with fewer than 2 columns or 3 rows (t-SNE and UMAP:
 * 8), or where all rows are the same. Made once for each embedding.
 */
export function mapLayout(
  embedding: Embedding,
  method: (typeof mapMethods)[number],
  seed: number,
): Layout | null {
  const known = made.get(embedding) ?? new Map<string, Layout | null>();
  made.set(embedding, known);
  const key = `${method} ${seed}`;
  if (!known.has(key)) known.set(key, layout(embedding, method, seed));
  return known.get(key)!;
}

function layout(
  embedding: Embedding,
  method: (typeof mapMethods)[number],
  seed: number,
): Layout | null {
  const n = embedding.items.length;
  if (embedding.dimensions < 2 || n < (method === 'pca' || method === 'mds' ? 3 : fewest)) {
    return null;
  }
  if (method === 'pca') {
    const pca = pcaLayout(embedding, seed);
    return pca && squared(pca.points, `${formatShare(pca.share)} of variance`);
  }
  const between = dissimilarity({ ...embedding, law: null });
  const distances = new Matrix(n, n, (a, b) => (a === b ? 0 : between(a, b)));
  if (Array.from({ length: n }, (_, at) => distances.entry(0, at)).every((one) => one === 0)) {
    return null;
  }
  const common = { d: 2, metric: 'precomputed', seed } as const;
  if (method === 'mds') {
    const flat = pointsOf(new SMACOF(distances, common).transform());
    return squared(flat, `stress ${formatFigure(stress(flat, between))}`);
  }
  if (method === 't-sne') {
    const perplexity = Math.min(30, Math.floor((n - 1) / 3));
    const flat = new TSNE(distances, { ...common, perplexity }).transform(500);
    return squared(pointsOf(flat), `perplexity ${perplexity}`);
  }
  const neighbours = Math.min(15, n - 1);
  const flat = new UMAP(distances, { ...common, n_neighbors: neighbours, min_dist: 0.1 });
  return squared(pointsOf(flat.transform(350)), `${neighbours} neighbours`);
}

const pointsOf = (flat: Matrix): Point[] =>
  Array.from(flat, (_, row) => [flat.entry(row, 0), flat.entry(row, 1)] as const);

const squared = (points: readonly Point[], note: string): Layout | null =>
  points.flat().every(Number.isFinite) ? { points: fitSquare(points), note } : null;

/** Kruskal's stress-1. */
function stress(points: readonly Point[], between: (a: number, b: number) => number): number {
  let [missed, all] = [0, 0];
  points.forEach(([x, y], a) => {
    for (let b = 0; b < a; b++) {
      const shown = Math.hypot(x - points[b][0], y - points[b][1]);
      missed += (shown - between(a, b)) ** 2;
      all += shown ** 2;
    }
  });
  return Math.sqrt(missed / all);
}

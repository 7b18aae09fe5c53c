import { expect, test } from 'vitest';
import type { FileVectors } from './read-vectors.ts';
import { sameSimilarity } from './same-similarity.ts';

const file = (path: string, stated: boolean, similarity: 'dot' | 'euclidean'): FileVectors => ({
  path,
  names: null,
  rows: 1,
  stated,
  vectors: { dimensions: 1, values: Float64Array.of(1), similarity, law: null },
});
const embedding = file('e.npy', true, 'euclidean');
const plain = file('h.csv', false, 'dot');

test('a plain matrix is read as the embedding it is compared with, and that is said', () => {
  const { pair, notes } = sameSimilarity(embedding, plain);
  expect(pair.map(({ vectors }) => vectors.similarity)).toEqual(['euclidean', 'euclidean']);
  expect(notes).toEqual(['h.csv does not say how nearness is read; as e.npy, by euclidean']);
  expect(sameSimilarity(plain, embedding).pair.map(({ path }) => path)).toEqual(['h.csv', 'e.npy']);
});

test('two plain matrices stay as they are; two embeddings need no words', () => {
  expect(sameSimilarity(plain, plain)).toMatchObject({ pair: [plain, plain] });
  expect(sameSimilarity(plain, plain).notes).toHaveLength(1);
  expect(sameSimilarity(embedding, embedding).notes).toEqual([]);
});

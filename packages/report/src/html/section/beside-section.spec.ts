import { expect, test } from 'vitest';
import { sampleRun } from '../../fixtures/sample-run.ts';
import { besideSection } from './beside-section.ts';

const run = sampleRun({ models: 6, items: 16, hostile: false });
const heads = (asked: readonly string[]) => {
  const text = besideSection(run, asked, 'pca')!.body.text;
  return [...text.matchAll(/<th scope="col"[^>]*>([^<]*)</g)].map(([, name]) => name.trim());
};

test('the models asked for stand side by side; else the first of the ranking', () => {
  expect(heads(['noisy-glove', 'glove-50'])).toEqual(['Figure', 'noisy-glove', 'glove-50']);
  expect(heads([])).toEqual(['Figure', 'glove-100', 'glove-50', 'wordnet-path', 'wordnet-wup']);
  expect(heads(['nobody'])).toHaveLength(5);
});

test('scores with their rank, held-out accuracy, matrix and map of each; who is not there is named', () => {
  const text = besideSection(run, ['glove-100', 'glove-50', 'nobody'], 'pca')!.body.text;
  expect(text.match(/class="rdm"/g)).toHaveLength(2);
  expect(text.match(/class="map"/g)).toHaveLength(2);
  expect(text).toContain('rank 2');
  expect(text).toContain('76.0 %');
  expect(text).toContain('not in this run: <bdi>nobody</bdi>');
  const alone = { ...run, scores: [], embeddings: run.embeddings.slice(0, 1) };
  expect(besideSection(alone, [], 'pca')).toBeNull();
});

import { expect, test } from 'vitest';
import type { Embedding } from '../../contract/embedding.ts';
import type { LoadedReference } from '../../contract/loaded-reference.ts';
import type { Metric } from '../../contract/metric.ts';
import type { Subject } from '../subject.ts';
import { tinyTable } from '../fixtures/tiny-table.ts';
import { sidesOf } from './sides-of.ts';

const items = ['a', 'b', 'c', 'd', 'e', 'f'];
const metric = (reads: 'judgments' | 'vectors'): Metric => ({
  inputs: { model: ['vectors'], reference: [reads] },
  variant: 'v',
  range: [0, 1],
  direction: 'larger-closer',
  invariances: [],
  intervals: [],
  kernels: [],
  score: async () => 0,
});
const embedding: Embedding = {
  items,
  dimensions: 1,
  values: Float64Array.of(0, 1, 2, 3, 4, 5),
  similarity: 'dot',
  perDimension: [{ weight: 15, label: null }],
  unseen: {
    values: Float64Array.of(10, 11, 12, 13, 14, 15),
    groups: Int32Array.of(0, 0, 0, 1, 1, 1),
    reference: 'people',
  },
  fit: null,
  warnings: [],
};
const subject: Subject = {
  model: 'm',
  basis: 'embedding',
  fitter: null,
  learnt: { embedder: 'probed', from: 'people', judgments: 'things' },
  embedding,
  judgments: null,
};
const known = [...items, 'unknown'];
const table = tinyTable(known, [
  [0, 1, 2, 0],
  [0, 1, 3, 1],
  [5, 4, 3, 1],
  [0, 1, 6, 0],
]);
const reference = (id: string, judgments?: string): LoadedReference => ({
  id,
  representation: {
    items: known,
    vectors: { dimensions: 1, values: new Float64Array(7), similarity: 'dot', law: null },
    rdm: null,
    labels: null,
    judgments: table,
  },
  provenance: { source: 's', ...(judgments !== undefined && { judgments }) },
  notes: [],
});

test('against its own judgments objects are unseen, and only judgments within a fold count', () => {
  const sides = sidesOf(metric('judgments'), subject, reference('people', 'things'));
  expect(sides.model.vectors!.values).toEqual(embedding.unseen!.values);
  expect(sides.model.unseen!.groups).toEqual(embedding.unseen!.groups);
  expect([...sides.reference.judgments!.stimuli]).toEqual([0, 1, 2, 5, 4, 3]);
  expect(sides.words).toBe(
    'objects unseen by the transform, 2 of 3 triplets within one of 2 folds',
  );
});

test('against anything else the transform of all folds is compared', () => {
  const sides = sidesOf(metric('vectors'), subject, reference('other'));
  expect(sides.model.vectors!.values).toEqual(embedding.values);
  expect(sides.model.unseen).toBeUndefined();
  expect(sides.words).toBeNull();
});

test.each([
  ['a reference made of the same judgments', metric('vectors'), reference('spose', 'things')],
  ['other judgments of the same collection', metric('judgments'), reference('half', 'things')],
  ['another part of the reference itself', metric('vectors'), reference('people', 'things')],
])('%s is named as one', (_, by, to) => {
  const { words, model } = sidesOf(by, subject, to);
  expect(words).toBe('the transform learnt from judgments this reference was made of too (things)');
  expect(model.vectors!.values).toEqual(embedding.values);
});

test('features as they are keep to their own', () => {
  const { learnt: _learnt, ...raw } = subject;
  const sides = sidesOf(metric('judgments'), raw, reference('people', 'things'));
  expect(sides.words).toBeNull();
  expect(sides.reference.judgments).toBe(table);
});

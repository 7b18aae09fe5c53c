import { randomService } from '@kindred/core';
import { expect, test } from 'vitest';
import { sampleEmbedding } from '../fixtures/sample-embedding.ts';
import { sampleStimuli } from '../fixtures/sample-stimuli.ts';
import { mapLayout } from './map-layout.ts';
import { mapMethods } from './map-methods.ts';

const stimuli = sampleStimuli(40, []);
const embedding = () => sampleEmbedding(stimuli, randomService(7), 0.05, false);
const far = (points: readonly (readonly [number, number])[], a: number, b: number) =>
  Math.hypot(points[a][0] - points[b][0], points[a][1] - points[b][1]);

test.each(mapMethods)(
  '%s: concepts of one category lie together; same seed, same map',
  (method) => {
    const { points, note } = mapLayout(embedding(), method, 3)!;
    const categoryOf = (at: number) => stimuli[at].category;
    const together = points.filter((_, a) => {
      const nearest = points
        .map((_, b) => (a === b ? Infinity : far(points, a, b)))
        .reduce((best, now, at, all) => (now < all[best] ? at : best), 0);
      return categoryOf(nearest) === categoryOf(a);
    });
    expect(together.length).toBeGreaterThan(36);
    expect(points.flat().every((at) => at >= 0 && at <= 1)).toBe(true);
    expect(note).not.toBe('');
    expect(mapLayout(embedding(), method, 3)).toEqual({ points, note });
  },
);

test.each(mapMethods)('%s: nothing is drawn of a point', (method) => {
  const one = embedding();
  const values = one.values.map((_, at) => at % one.dimensions);
  expect(mapLayout({ ...one, values }, method, 3)).toBeNull();
  expect(
    mapLayout({ ...one, items: ['a', 'b'], values: values.slice(0, 20) }, method, 3),
  ).toBeNull();
});

test('a plane is drawn without stress', () => {
  const one = embedding();
  const values = one.values.map((value, at) => (at % one.dimensions < 2 ? value : 0));
  const { note } = mapLayout({ ...one, values }, 'mds', 3)!;
  expect(Number(note.replace('stress ', ''))).toBeLessThan(0.01);
});

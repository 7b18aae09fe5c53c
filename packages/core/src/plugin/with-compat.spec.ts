import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Component } from '../contract/component.ts';
import { KindredError } from '../contract/kindred-error.ts';
import { defineMetric } from './define-metric.ts';
import { withCompat } from './with-compat.ts';

const at = { file: 'x.yaml', line: 1, column: 1 };
const component = defineMetric({
  name: 'm',
  options: z.strictObject({
    reduce: z.enum(['pca', 'first']).default('pca'),
    k: z.int().default(3),
  }),
  compat: {
    'arXiv:2510.01030': { summary: 'The first columns, not PCA.', options: { reduce: 'first' } },
  },
  create: () => ({}) as never,
}) as Component;

const use = (compat?: string) => ({
  id: 'm',
  use: 'm',
  with: { reduce: 'pca', k: 5 },
  at,
  places: { compat: { ...at, column: 9 } },
  ...(compat !== undefined && { compat }),
});

test('the options of a published variant win over the line’s own', () => {
  expect(withCompat(component, use()).with).toEqual({ reduce: 'pca', k: 5 });
  expect(withCompat(component, use('arXiv:2510.01030')).with).toEqual({ reduce: 'first', k: 5 });
});

test('a variant nobody published is told at its place with the nearest', () => {
  let thrown: unknown;
  try {
    withCompat(component, use('arXiv:2510.01031'));
  } catch (error) {
    thrown = error;
  }
  expect(KindredError.is(thrown) && [thrown.code, thrown.location?.column]).toEqual([
    'COMPAT_UNKNOWN',
    9,
  ]);
  expect(String(thrown)).toContain('Did you mean "arXiv:2510.01030"?');
});

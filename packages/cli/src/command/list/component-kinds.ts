import type { ComponentKind } from '@kindred/core';

/** In the order an experiment file has them. */
export const componentKinds: readonly ComponentKind[] = [
  'stimuli',
  'task',
  'sampler',
  'provider',
  'reference',
  'embedder',
  'metric',
  'ingredients',
  'analysis',
  'reporter',
  'kernel',
];

import type { Embedding } from '@kindred/core';

/** Vectors a fit goes on from, over the items of its judgments. */
export type Start = Pick<Embedding, 'dimensions' | 'values'>;

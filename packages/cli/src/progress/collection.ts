import type { RunEvent } from '@kindred/core';

/** How one model's collection stands. */
export type Collection = Extract<RunEvent, { readonly type: 'collection' }>;

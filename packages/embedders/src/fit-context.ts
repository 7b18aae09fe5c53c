import type { Clock, Embedder } from '@kindred/core';

/** What a fit is given besides judgments and options. */
export type FitContext = Parameters<Embedder['fit']>[1] & { readonly clock: Clock };

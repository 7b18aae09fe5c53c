import type { Expression } from './expression.ts';

/** One term of a model: one expression, or the interaction of several. */
export type Term = readonly Expression[];

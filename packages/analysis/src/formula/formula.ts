import type { Expression } from './expression.ts';
import type { RandomTerm } from './random-term.ts';
import type { Term } from './term.ts';

/** A model as R's users write it. `terms` go by their order, then as written, each once. */
export interface Formula {
  readonly outcome: Expression;
  readonly intercept: boolean;
  readonly terms: readonly Term[];
  readonly random: readonly RandomTerm[];
}

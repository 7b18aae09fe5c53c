import type { Formula } from '../formula/formula.ts';

/** As the component's options say, the formula read. */
export interface LinearOptions {
  readonly formula: Formula | undefined;
  readonly ingredients: readonly string[] | undefined;
  readonly contrasts: 'treatment' | 'sum';
  readonly standardise: boolean;
  readonly errors: 'classical' | 'hc0' | 'hc1' | 'hc2' | 'hc3';
}

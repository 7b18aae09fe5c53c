import type { Grid } from './grid.ts';

/** A compiled program. What it gives is overwritten by its next call. */
export type Program = (...args: readonly (Grid | number)[]) => Promise<Grid>;

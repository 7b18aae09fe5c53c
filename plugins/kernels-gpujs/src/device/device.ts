import type { Grid } from './grid.ts';
import type { Program } from './program.ts';
import type { ProgramBody } from './program-body.ts';
import type { ProgramSettings } from './program-settings.ts';

/** One mode of gpu.js, open, with what was compiled on it. */
export interface Device {
  /** The most cells an axis of a grid of two axes may have. */
  readonly widest: number;
  /** Rounds of loops that are worth one call: enough to pay, not too many to wait for. */
  readonly grain: number;
  /**
   * Compiles, or gives what was compiled under the same name with the same settings before. A call
   * fails when gpu.js would quietly run it elsewhere.
   */
  program(name: string, body: ProgramBody, settings: ProgramSettings): Program;
  /** Numbers for the next call only, row by row, layer by layer, with as many axes as `size`. */
  send(values: Float32Array, size: readonly number[]): Grid;
  /** The cells of a grid, row by row, layer by layer. */
  read(grid: Grid): Promise<Float32Array>;
  /** Lets go of what was compiled when it has become a lot; grids are lost then. */
  tidy(): void;
  close(): Promise<void>;
}

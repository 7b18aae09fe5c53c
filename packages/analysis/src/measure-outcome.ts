import type { Frame } from '@kindred/core';
import { findOutcome } from './find-outcome.ts';
import { measureColumn, type Measured } from './measure-column.ts';

/** The outcome on the scale it declares. Throws as `findOutcome` does. */
export function measureOutcome(frame: Frame, outcome: string): Measured {
  findOutcome(frame, outcome);
  return measureColumn(frame.columns.find(({ name }) => name === outcome)!);
}

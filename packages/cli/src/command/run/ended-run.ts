import type { RunRecord } from '@kindred/core';
import type { SilentModel } from './silent-model.ts';

/** A run that came to its end. */
export interface EndedRun {
  readonly record: RunRecord;
  readonly folder: string;
  /** The files to open, one a reporter. */
  readonly reports: readonly string[];
  /** Models nothing came of. */
  readonly incomplete: readonly SilentModel[];
}

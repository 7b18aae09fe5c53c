import type { PlannedRun } from '../planned-run.ts';
import type { Asker } from './asker.ts';
import type { Reading } from './reading.ts';

/** What collecting one model's judgments needs. */
export interface Collector extends Asker {
  readonly planned: PlannedRun;
  readonly reading: Reading;
  /** Whether anybody is asked at all. */
  readonly ask: boolean;
}

import type { RunEvent } from '@kindred/core';

/** A reader of run events that shows them. */
export interface Progress {
  read(this: void, event: RunEvent): void;
  /** Leaves the terminal as it was; safe to call twice. */
  stop(this: void): void;
}

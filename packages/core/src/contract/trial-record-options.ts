import type { Structure } from './structure.ts';

/** How a file of judgments is read. What is absent is found from the file's own columns. */
export interface TrialRecordOptions {
  readonly structure: Structure;
  /** Names of columns, for CSV and TSV files with a header. */
  readonly columns?: {
    /** One column a stimulus, the anchor first. */
    readonly stimuli: readonly string[];
    /** Column with the chosen stimulus' name or index (the odd one for odd-one-out). */
    readonly choice?: string;
    /** Column with the 0-based place of the choice, or the rating. */
    readonly value?: string;
    /** Column with a raw reply, read by the task's parser. */
    readonly reply?: string;
    readonly participant?: string;
    readonly weight?: string;
  };
  /** Whether the columns of stimuli are in the order shown; by default only for left/right files. */
  readonly orderKnown?: boolean;
  /** Keeps of a raw reply what comes after the last line that equals this (a chat transcript). */
  readonly replyAfter?: string;
  /**
   * How the prompt in the reply's column lists the stimuli, with `{anchor}`, `{first}`, `{second}`,
   * `{third}` for their names, e.g. `{anchor}: {first} or {second}?`. The order shown is the one so
   * written there; the columns of stimuli only say which they are.
   */
  readonly prompt?: string;
}

/** What one store gave to another. */
export interface Merged {
  readonly source: string;
  /** Whether another process was writing to it: what it keeps later is not in. */
  readonly beingWritten: boolean;
  /** Rows the target did not have. */
  readonly added: {
    readonly respondents: number;
    readonly trials: number;
    readonly replies: number;
    readonly attempts: number;
    readonly batches: number;
  };
  /** Trials that both had a reply to, and not the same; the target's stayed. */
  readonly conflicts: { readonly count: number; readonly first: readonly Merged.Conflict[] };
}

export declare namespace Merged {
  interface Conflict {
    readonly trial: string;
    readonly stimuli: readonly string[];
    /** What was answered, as text or as a recorded value, cut to 200 characters. */
    readonly kept: string;
    readonly other: string;
  }
}

import type { ModelStatus, Writer } from '@kindred/core';

/** How a run stands, as `kindred status` tells it. */
export interface RunStatus {
  readonly store: string;
  /** `not started`: nothing was ever asked. */
  readonly state: 'not started' | 'running' | 'stopped' | 'done';
  /** The process that is at it; null where none is, or it cannot be told. */
  readonly process: number | null;
  readonly models: readonly RunStatus.Model[];
}

export declare namespace RunStatus {
  interface Model extends Pick<
    ModelStatus,
    'experiment' | 'model' | 'trials' | 'answered' | 'failures' | 'lastError' | 'batches'
  > {
    readonly open: number;
    /** Of the replies read so far; null where none is. */
    readonly nullShare: number | null;
    /** Replies a minute of late; null where no run is going on. */
    readonly perMinute: number | null;
    /** US dollars of all its replies; null where no price is known. */
    readonly usd: number | null;
    /** At this pace; null where there is none. */
    readonly secondsLeft: number | null;
  }
  /** Who writes, and since when what came counts as of late. */
  interface Moment {
    readonly writer: Writer | null;
    readonly now: number;
    readonly since: number;
  }
}

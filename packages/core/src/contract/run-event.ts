import type { Plan } from './plan.ts';
import type { Score } from './score.ts';
import type { StageName } from './stage-name.ts';

/** What happens in a run. The progress bar, `--json-events` and the log are all readers of it. */
export type RunEvent =
  | { readonly type: 'run-start'; readonly experiment: string; readonly folder: string }
  | { readonly type: 'stage-start'; readonly stage: StageName }
  | {
      readonly type: 'stage-end';
      readonly stage: StageName;
      readonly seconds: number;
      readonly reused: number;
    }
  | { readonly type: 'plan-made'; readonly plan: Plan }
  | {
      readonly type: 'progress';
      readonly stage: StageName;
      readonly label: string;
      readonly done: number;
      readonly total: number;
    }
  | {
      readonly type: 'reply';
      readonly model: string;
      readonly trial: string;
      readonly done: number;
      readonly total: number;
    }
  | {
      /** How one model's collection stands; at most a few a second. */
      readonly type: 'collection';
      readonly model: string;
      readonly state: 'asking' | 'waiting' | 'paused' | 'done' | 'stopped';
      readonly done: number;
      readonly total: number;
      /** Replies of this run so far that could not be read. */
      readonly nulls: number;
      /** Replies of this run so far, and a second over the last minute. */
      readonly asked: number;
      readonly rate: number;
      /** US dollars in this run; null where the price is not known. */
      readonly spent: number | null;
      /** Seconds left at this rate; null where there is none yet. */
      readonly left: number | null;
    }
  | {
      readonly type: 'attempt-failed';
      readonly model: string;
      readonly trial: string;
      readonly kind: string;
      readonly message: string;
      readonly again: boolean;
    }
  | {
      readonly type: 'judgments';
      readonly model: string;
      readonly count: number;
      readonly nulls: number;
    }
  | {
      readonly type: 'embedding-step';
      readonly model: string;
      readonly step: number;
      readonly of: number;
      readonly loss: number;
    }
  | {
      readonly type: 'embedding-end';
      readonly model: string;
      readonly embedder: string;
      readonly stopped: string;
      readonly seconds: number;
      readonly accuracy: number | null;
    }
  | { readonly type: 'score'; readonly score: Score }
  | { readonly type: 'analysis-end'; readonly id: string; readonly outcome: string }
  | { readonly type: 'report-end'; readonly entry: string }
  | { readonly type: 'warning'; readonly message: string }
  | {
      readonly type: 'run-end';
      readonly status: 'done' | 'interrupted' | 'failed';
      readonly seconds: number;
    };

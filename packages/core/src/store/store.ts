import type { Json } from '../contract/json.ts';
import type { Judgment } from '../contract/judgment.ts';
import type { Structure } from '../contract/structure.ts';
import type { BatchState } from './batch-state.ts';
import type { BatchedTrial } from './batched-trial.ts';
import type { NewAttempt } from './new-attempt.ts';
import type { NewJudgment } from './new-judgment.ts';
import type { NewReply } from './new-reply.ts';
import type { PlannedTrial } from './planned-trial.ts';
import type { RespondentHistory } from './respondent-history.ts';
import type { ResponseCounts } from './response-counts.ts';
import type { StoredBatch } from './stored-batch.ts';
import type { StoredReply } from './stored-reply.ts';
import type { StoredTrial } from './stored-trial.ts';

/**
 * One run's SQLite store. Models are named by their id in the experiment. Lists come in pages:
 * `after` is the last place seen, −1 at first. Every failure is a KindredError `STORE_…`.
 */
export interface Store {
  readonly file: string;
  /** All of `work` is kept, or none of it. */
  atomically<T>(work: () => Promise<T>): Promise<T>;
  /**
   * Starts a model's plan anew, or goes on with one that was begun under the same `design` for the same
   * respondent; the function returned adds a trial at its end, once.
   */
  planner(
    model: string,
    respondent: Store.Identity,
    design?: string,
  ): (trial: PlannedTrial) => void;
  /** Adds trials at the end of a model's plan; gives how many it did not have yet. */
  extend(model: string, respondent: Store.Identity, trials: readonly PlannedTrial[]): number;
  progress(model: string): Store.Progress;
  unanswered(model: string, after: number, limit: number): readonly StoredTrial[];
  /** Attempts and replies are on disk when it returns. A trial keeps its first reply. */
  record(attempts: readonly NewAttempt[], replies: readonly NewReply[]): void;
  /** Replies that `reader` has not read yet. */
  unread(model: string, reader: string, after: number, limit: number): readonly StoredReply[];
  /** Keeps what `reader` made of replies and makes it the model's current reader. */
  judge(model: string, reader: string, judgments: readonly NewJudgment[]): void;
  /** Judgments of a model's current plan, in its order, by its current reader. */
  judgments(model: string): Iterable<Judgment>;
  counts(model: string): ResponseCounts;
  /** Of trials asked in several orders, how many there are and how many got one answer. */
  orders(model: string, structure: Structure): { readonly trials: number; readonly same: number };
  /** Of trials answered several times in one order: how many, and the mean share of pairs of answers that agree. */
  repeats(model: string): { readonly trials: number; readonly agreement: number };
  /** The first replies without a value, cut to `length` characters. */
  unreadable(model: string, limit: number, length: number): readonly Store.Unreadable[];
  /** Writes down a batch that is about to be submitted, with its trials (their keys). */
  openBatch(
    model: string,
    submitKey: string,
    submitted: number,
    trials: readonly number[],
  ): StoredBatch;
  moveBatch(
    batch: number,
    state: BatchState,
    more?: { readonly vendorId?: string; readonly reason?: string },
  ): void;
  /** Forgets a batch that was never made. */
  dropBatch(batch: number): void;
  /** Batches of the model's respondent that are not over, oldest first. */
  batches(model: string): readonly StoredBatch[];
  /** Vendors' ids of all batches, over or not. */
  knownBatches(): ReadonlySet<string>;
  /** Batches a vendor has of respondents that no model is any more, as its file was edited: their vendor's ids. */
  strayBatches(): readonly { readonly provider: string; readonly vendorId: string }[];
  /** Trials of a batch that it has neither answered nor failed, and nobody else answered. */
  batchTrials(model: string, batch: number): readonly BatchedTrial[];
  /** Open trials that are in no batch under way and were in fewer than `tries` that are over. */
  unbatched(model: string, tries: number, after: number, limit: number): readonly StoredTrial[];
  /** Of the respondent with this hash. */
  history(respondent: string): RespondentHistory;
  /** Ids of the models that have a plan. */
  models(): readonly string[];
  close(): void;
}

export declare namespace Store {
  /** Who answers: `hash` is over everything that makes it who it is. */
  interface Identity {
    readonly hash: string;
    readonly provider: string;
    readonly identity: Json;
  }
  /** Trials of a model's plan, those with a reply, and those with a judgment that has a value. */
  interface Progress {
    readonly trials: number;
    readonly answered: number;
    readonly valued: number;
  }
  interface Unreadable {
    readonly shown: readonly string[];
    readonly reply: string;
    readonly reason: string;
  }
}

import type { Judgment } from '../contract/judgment.ts';

/** One run's SQLite store. */
export interface Store {
  /** Judgments of a model's current plan, in plan order, by the reader last used. */
  judgments(model: string): Iterable<Judgment>;
  close(): void;
}

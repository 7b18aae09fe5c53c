import type { LanguageRequest } from '../../contract/language-request.ts';
import type { Trial } from '../../contract/trial.ts';
import type { PlannedModel } from '../planned-model.ts';
import type { RunContext } from '../run-context.ts';
import type { Breaker } from './breaker.ts';
import type { Ending } from './ending.ts';
import type { Lane } from './lane.ts';
import type { Meter } from './meter.ts';
import type { Pace } from './pace.ts';
import type { Reading } from './reading.ts';
import type { Recorder } from './recorder.ts';
import type { Shard } from './shard.ts';
import type { Spending } from './spending.ts';

/** What asking one language model its open trials needs, whatever they ask. */
export interface Asker {
  readonly ctx: RunContext;
  readonly model: PlannedModel;
  /** What the model is asked in a trial; made in its place of the lane. */
  request(this: void, trial: Trial): Promise<LanguageRequest>;
  readonly recorder: Recorder;
  readonly spending: Spending;
  /** US dollars a reply of the model is thought to cost, by the plan's bill; 0 where that is not known. */
  readonly guess: number;
  /** Calls in flight of the model's account. */
  readonly lane: Lane;
  /** Pauses the model while nobody answers for it. */
  readonly breaker: Breaker;
  /** When calls may no more start, and when those under way are let go. */
  readonly ending: Ending;
  /** The model's own limit of starts a minute. */
  readonly pace: Pace;
  /** Counts what it answers, and tells of it. */
  readonly meter: Meter;
  /** Reads its replies as they come. */
  readonly reading: Pick<Reading, 'take'>;
  /** The share of the trials that is asked here; null: all. */
  readonly shard: Shard | null;
}

import type { Random } from './random.ts';
import type { Stimulus } from './stimulus.ts';
import type { Task } from './task.ts';

/** What a sampler knows when it opens. */
export interface SamplerContext {
  readonly stimuli: readonly Stimulus[];
  readonly task: Task;
  /** The same for every model. */
  readonly random: Random;
  readonly signal: AbortSignal;
  /** The sample-size rule's number; throws a KindredError where the rule has no answer. */
  autoCount(): number;
}

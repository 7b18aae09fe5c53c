import type { KernelSession } from './kernel-session.ts';
import type { Random } from './random.ts';
import type { Stimulus } from './stimulus.ts';
import type { Task } from './task.ts';

/** What a sampler knows when it opens. */
export interface SamplerContext {
  /** A sampler of many rounds gets those its model can answer about. */
  readonly stimuli: readonly Stimulus[];
  readonly task: Task;
  /** The same for every model. */
  readonly random: Random;
  readonly signal: AbortSignal;
  /** The sample-size rule's number; throws a KindredError where the rule has no answer. */
  autoCount(): number;
  /**
   * Runs `work` in a free session that has all of the sampler's `kernels`. Not in a first round, which
   * is planned before anything is computed: throws `SAMPLER_COMPUTE`.
   */
  compute<T>(work: (kernels: KernelSession) => Promise<T>): Promise<T>;
}

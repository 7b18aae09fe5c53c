import type { Capabilities } from '../contract/capabilities.ts';
import type { RespondContext } from '../contract/respond-context.ts';
import type { Stimulus } from '../contract/stimulus.ts';
import type { Task } from '../contract/task.ts';
import type { Promised } from './promised.ts';

/** What the kit of providers asks with. `ctx` has the same randomness for the same name. */
export interface Interview {
  readonly stimuli: readonly Stimulus[];
  readonly task: Task;
  readonly capabilities: Capabilities;
  readonly must: Promised;
  readonly ctx: (name: string) => RespondContext;
}

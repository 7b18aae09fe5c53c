import type { Capabilities } from '../../contract/capabilities.ts';
import type { Experiment } from '../../contract/experiment.ts';
import { KindredError } from '../../contract/kindred-error.ts';
import type { Task } from '../../contract/task.ts';

/** `MODEL_NO_VISION` for a language model that sees no pictures where the task shows them, or null. */
export function visionMisfit(
  { id, use, at }: Experiment.Model,
  { vision }: Capabilities,
  { pictures }: Pick<Task, 'pictures'>,
): KindredError | null {
  if (!pictures || vision) return null;
  const message = `Model "${id}" (${use}) sees no pictures, and the task shows them. Leave the model out, or let the task show words.`;
  return new KindredError('MODEL_NO_VISION', message, { location: at });
}

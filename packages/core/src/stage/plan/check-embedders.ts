import type { Embedder } from '../../contract/embedder.ts';
import type { Experiment } from '../../contract/experiment.ts';
import { KindredError } from '../../contract/kindred-error.ts';
import type { Task } from '../../contract/task.ts';

/** Throws `EMBEDDER_REFUSES_TASK` where an embedder cannot fit what the task asks. */
export function checkEmbedders(
  experiment: Experiment,
  embedders: ReadonlyMap<string, Embedder>,
  task: Task,
): void {
  for (const use of experiment.embedders) {
    const { accepts } = embedders.get(use.id)!;
    if (accepts.includes(task.structure)) continue;
    throw new KindredError(
      'EMBEDDER_REFUSES_TASK',
      `Embedder "${use.use}" fits ${accepts.join(' or ')} trials, but task "${experiment.task.use}" (line ${experiment.task.at.line}) asks ${task.structure} ones. Choose another embedder or another task.`,
      { location: use.at },
    );
  }
}

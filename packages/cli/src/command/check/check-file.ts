import { KindredError } from '@kindred/core';
import type { Embedder, Task } from '@kindred/core';
import type { OpenExperiment } from '../../composition/open-experiment.ts';
import { openExperiment } from '../../composition/open-experiment.ts';
import type { Problem } from '../../document/problem.ts';
import { problemsOf } from '../../document/problems-of.ts';
import type { Session } from '../../terminal/session.ts';
import { checkSlot } from './check-slot.ts';
import type { CheckedFile } from './checked-file.ts';
import { slots } from './slots.ts';

/**
 * Everything that can be known to be wrong with an experiment before it runs. Without plugins,
 * components that no built-in plugin has are warnings. Asks nobody and reads no data.
 */
export async function checkFile(
  file: string,
  session: Session,
  options: { readonly trust: boolean; readonly plugins: boolean },
): Promise<CheckedFile> {
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  try {
    const opened = await openExperiment(file, session, options);
    try {
      const lenient = !options.plugins && opened.experiment.plugins.length > 0;
      for (const [kind, use] of slots(opened.experiment)) {
        const found = await checkSlot(opened.host, kind, use, lenient);
        problems.push(...found.problems);
        warnings.push(...found.warnings);
      }
      if (problems.length + warnings.length === 0) problems.push(...(await mismatches(opened)));
    } finally {
      await opened.host.dispose();
    }
  } catch (error) {
    if (!KindredError.is(error)) throw error;
    problems.push(...problemsOf(error));
  }
  return { file, problems, warnings };
}

/** Embedders that cannot read what the task yields. */
async function mismatches({ experiment, host }: OpenExperiment): Promise<Problem[]> {
  const task = await host.create<Task>('task', experiment.task);
  const problems: Problem[] = [];
  for (const use of experiment.embedders) {
    const { accepts } = await host.create<Embedder>('embedder', use);
    if (accepts.includes(task.structure)) continue;
    problems.push({
      code: 'EMBEDDER_TASK_MISMATCH',
      message: `embedder "${use.use}" fits ${accepts.join(' or ')} judgments, but task "${experiment.task.use}" gives ${task.structure} ones`,
      ...use.at,
    });
  }
  return problems;
}

import { KindredError, misfits } from '@kindred/core';
import type { ComponentKind, Embedder, Metric, Reference, Task, Use } from '@kindred/core';
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

/** Components that are right each by itself and cannot work together. */
async function mismatches({ experiment, host }: OpenExperiment): Promise<Problem[]> {
  const { design } = experiment;
  if (design === null) return [];
  const create = async <T>(kind: ComponentKind, uses: readonly Use[]) => {
    const made = new Map<string, T>();
    for (const use of uses) made.set(use.id, await host.create<T>(kind, use));
    return made;
  };
  const found = misfits(experiment, {
    design,
    task: await host.create<Task>('task', design.task),
    embedders: await create<Embedder>('embedder', experiment.embedders),
    metrics: await create<Metric>('metric', experiment.metrics),
    references: await create<Reference>('reference', experiment.references),
    // Whether a model answers or gives its features is known once it is created.
    bases: ['judgments', 'embedding'],
  });
  return found.flatMap(problemsOf);
}

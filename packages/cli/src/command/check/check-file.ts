import { createParts, KindredError, misfits, nearFamilies, outcomeWarnings } from '@kindred/core';
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
      let whole = true;
      for (const [kind, use] of slots(opened.experiment)) {
        const found = await checkSlot(opened.host, kind, use, lenient);
        problems.push(...found.problems);
        warnings.push(...found.warnings);
        // Models are not created here; what else warns may not be there to be looked at.
        if (kind !== 'provider' && found.warnings.length > 0) whole = false;
      }
      const { experiment, host } = opened;
      const told = [...nearFamilies(experiment.analyses)];
      if (whole && problems.length === 0) {
        problems.push(...(await mismatches(opened)));
        told.push(...(await outcomeWarnings(host, experiment)));
      }
      warnings.push(...told.map(({ location, ...problem }) => ({ ...problem, ...location })));
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
  const parts = await createParts(host, experiment, design);
  return misfits(experiment, parts).flatMap(problemsOf);
}

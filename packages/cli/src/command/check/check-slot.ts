import { KindredError, missingSecrets } from '@kindred/core';
import type { ComponentKind, Host, Use } from '@kindred/core';
import type { Problem } from '../../document/problem.ts';
import { problemsOf } from '../../document/problems-of.ts';
import type { CheckedFile } from './checked-file.ts';

/**
 * The component's name and options. What this machine's environment lacks is a warning: the file is
 * right, and another machine may have it.
 */
export async function checkSlot(
  host: Host,
  kind: ComponentKind,
  use: Use,
  unknownIsWarning: boolean,
): Promise<Omit<CheckedFile, 'file'>> {
  try {
    const { component, live } = await host.resolved(kind, use);
    const wanted = component.secretsOf?.(live as never) ?? component.secrets;
    const warnings = missingSecrets(wanted).map((name): Problem => {
      const message = `${kind} "${use.id}" may need the environment variable ${name}, which is not set`;
      return { code: 'SECRET_MISSING', message, ...use.at };
    });
    return { problems: [], warnings };
  } catch (error) {
    if (!KindredError.is(error)) throw error;
    const found = problemsOf(error).map((problem) =>
      problem.file === null ? { ...problem, ...use.at } : problem,
    );
    const warns =
      error.code === 'ENV_MISSING' || (unknownIsWarning && error.code === 'COMPONENT_UNKNOWN');
    return warns ? { problems: [], warnings: found } : { problems: found, warnings: [] };
  }
}

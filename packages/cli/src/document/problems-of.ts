import { basename } from 'node:path';
import type { KindredError, SourceLocation } from '@kindred/core';
import { commandLineFile } from './command-line-file.ts';
import type { Problem } from './problem.ts';

interface Part {
  readonly code: string;
  readonly message: string;
  readonly location?: SourceLocation | undefined;
}

/** All that one error says: an invalid file carries many problems, any other error is one. */
export function problemsOf(
  error: KindredError & { readonly problems?: readonly Part[] },
): Problem[] {
  const parts: readonly Part[] = error.problems ?? [error];
  return parts.map(({ code, message, location }) => ({
    code,
    message,
    ...placeOf(location),
  }));
}

function placeOf(location: SourceLocation | undefined): Pick<Problem, 'file' | 'line' | 'column'> {
  if (!location) return { file: null, line: null, column: null };
  const { file, line, column } = location;
  if (basename(file) === commandLineFile)
    return { file: commandLineFile, line: null, column: null };
  return { file, line, column };
}

import type { KindredError, SourceLocation } from '@kindred/core';
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
    file: location?.file ?? null,
    line: location?.line ?? null,
    column: location?.column ?? null,
  }));
}

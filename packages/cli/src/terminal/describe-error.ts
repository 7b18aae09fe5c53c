import { KindredError } from '@kindred/core';
import type { Problem } from '../document/problem.ts';
import { problemsOf } from '../document/problems-of.ts';

/** An error as `--json` prints it and as people read it. */
export interface DescribedError {
  readonly code: string;
  readonly message: string;
  readonly problems?: readonly Problem[];
  /** Nobody foresaw it: ours to mend. */
  readonly unexpected: boolean;
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}

/** Tells deliberate errors and the system's refusals (no such folder, disk full) from bugs. */
export function describeError(error: unknown): DescribedError {
  if (KindredError.is(error)) {
    const problems = problemsOf(error);
    const single = problems.length === 1 && problems[0].code === error.code;
    return {
      code: error.code,
      message: error.message,
      ...(single && error.location === undefined ? {} : { problems }),
      unexpected: false,
    };
  }
  if (isSystemError(error)) {
    return { code: error.code, message: error.message, unexpected: false };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'INTERNAL', message: `This is a bug in kindred: ${message}`, unexpected: true };
}

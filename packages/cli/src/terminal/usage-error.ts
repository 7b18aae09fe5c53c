import { KindredError } from '@kindred/core';

/** The command line itself is wrong: exit code 2. */
export function usageError(message: string): KindredError {
  return new KindredError('USAGE', message);
}

import { formatProblem as formatLocated } from '@kindred/core';
import type { Problem } from './problem.ts';

/** As core writes it, the file as seen from here; without line where the command line is at fault, without a place where no file is. */
export function formatProblem({ code, message, file, line, column }: Problem): string {
  if (file === null) return `${message} [${code}]`;
  if (line === null || column === null) return `${file}: ${message} [${code}]`;
  return formatLocated({ code, message, location: { file, line, column } }, process.cwd());
}

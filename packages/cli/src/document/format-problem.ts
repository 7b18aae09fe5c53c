import { basename } from 'node:path';
import { formatProblem as formatLocated } from '@kindred/core';
import { commandLineFile } from './command-line-file.ts';
import type { Problem } from './problem.ts';

/** As core writes it, the file as seen from here; without a place where it is of no file. */
export function formatProblem({ code, message, file, line, column }: Problem): string {
  if (file === null || line === null || column === null || basename(file) === commandLineFile) {
    return `${message} [${code}]`;
  }
  return formatLocated({ code, message, location: { file, line, column } }, process.cwd());
}

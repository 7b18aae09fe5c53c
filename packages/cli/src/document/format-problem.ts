import { basename, relative } from 'node:path';
import { commandLineFile } from './command-line-file.ts';
import type { Problem } from './problem.ts';

/** `experiments/x.yaml:14:9 unknown key … [SPEC_UNKNOWN_KEY]`, the file as seen from here. */
export function formatProblem(problem: Problem): string {
  return `${place(problem)}${problem.message} [${problem.code}]`;
}

function place({ file, line, column }: Problem): string {
  if (file === null || basename(file) === commandLineFile) return '';
  const near = relative(process.cwd(), file);
  return `${near.startsWith('..') ? file : near}:${line}:${column} `;
}

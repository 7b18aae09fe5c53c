import type { Problem } from '../../document/problem.ts';

/** What `kindred check` found in one file. A warning is no fault of the file. */
export interface CheckedFile {
  readonly file: string;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

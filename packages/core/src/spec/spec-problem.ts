import type { SourceLocation } from '../contract/source-location.ts';

/** One thing wrong with an experiment file. `location.file` is absolute; `code` is stable. */
export interface SpecProblem {
  readonly code: `SPEC_${string}`;
  readonly message: string;
  readonly location: SourceLocation;
}

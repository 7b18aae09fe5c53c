import type { SourceLocation } from './source-location.ts';

/** What is perhaps not meant in an experiment file, and where. `code` is stable. */
export interface LocatedWarning {
  readonly code: string;
  readonly message: string;
  readonly location: SourceLocation;
}

import type { Json } from './json.ts';
import type { SourceLocation } from './source-location.ts';

/** One filled slot of an experiment file: an exact name, its options, a label. */
export interface Use {
  /** Label, unique in its slot; by default the name used. */
  readonly id: string;
  readonly use: string;
  /** As written; `${env:NAME}` is still symbolic. */
  readonly with: Readonly<Record<string, Json>>;
  /** Published variant it follows; its options win over `with`. */
  readonly compat?: string;
  /** Where the line stands; its file is the one relative paths and plugins resolve from. */
  readonly at: SourceLocation;
  /** Where each option stands, by its path joined with dots, e.g. `with.count`. */
  readonly places: Readonly<Record<string, SourceLocation>>;
}

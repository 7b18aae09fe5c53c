import type { SourceLocation } from '../contract/source-location.ts';

/** A value of an experiment file that knows where each of its parts was written. */
export type Located = Located.Scalar | Located.List | Located.Mapping;

export declare namespace Located {
  interface Scalar {
    readonly kind: 'scalar';
    readonly value: string | number | boolean | null;
    readonly at: SourceLocation;
  }
  interface List {
    readonly kind: 'list';
    readonly items: readonly Located[];
    readonly at: SourceLocation;
  }
  interface Mapping {
    readonly kind: 'mapping';
    readonly entries: ReadonlyMap<string, Entry>;
    readonly at: SourceLocation;
  }
  /** `at` is where the key stands. */
  interface Entry {
    readonly at: SourceLocation;
    readonly value: Located;
  }
}

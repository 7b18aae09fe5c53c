import type { Provenance } from './provenance.ts';
import type { Representation } from './representation.ts';

/** A reference with its id. */
export interface LoadedReference {
  readonly id: string;
  readonly representation: Representation;
  readonly provenance: Provenance;
  readonly notes: readonly string[];
}

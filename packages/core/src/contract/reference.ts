import type { Provenance } from './provenance.ts';
import type { ReferenceContext } from './reference-context.ts';
import type { Representation } from './representation.ts';

/** What models are compared with. Items it does not know are left out of `items` and said. */
export interface Reference {
  load(ctx: ReferenceContext): Promise<{
    readonly representation: Representation;
    readonly provenance: Provenance;
    readonly notes: readonly string[];
  }>;
}

import type { InputKind } from './input-kind.ts';
import type { Provenance } from './provenance.ts';
import type { ReferenceContext } from './reference-context.ts';
import type { Representation } from './representation.ts';

/** What models are compared with. Items it does not know are left out of `items` and said. */
export interface Reference {
  /** The parts it will have, where that is known before loading; checked when the run is planned. */
  readonly provides?: readonly InputKind[];
  /** Ids of models it takes from `ctx.model`; checked before anything is asked. */
  readonly models?: readonly string[];
  load(ctx: ReferenceContext): Promise<{
    readonly representation: Representation;
    readonly provenance: Provenance;
    readonly notes: readonly string[];
  }>;
}

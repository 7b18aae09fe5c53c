import type { InputKind } from '../contract/input-kind.ts';
import type { Representation } from '../contract/representation.ts';

/** A representation with one part only: what is not read is not carried through permutations. */
export function keepInput(side: Representation, kind: InputKind): Representation {
  const empty = { items: side.items, vectors: null, rdm: null, labels: null, judgments: null };
  const people = kind === 'rdm' && side.people ? { people: side.people } : {};
  const unseen = kind === 'vectors' && side.unseen ? { unseen: side.unseen } : {};
  return { ...empty, ...people, ...unseen, [kind]: side[kind] };
}

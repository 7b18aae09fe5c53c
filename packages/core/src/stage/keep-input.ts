import type { InputKind } from '../contract/input-kind.ts';
import type { Representation } from '../contract/representation.ts';

/** The first wanted part a representation has, or null. */
export function inputOf(wanted: readonly InputKind[], side: Representation): InputKind | null {
  return wanted.find((kind) => side[kind] !== null) ?? null;
}

/** A representation with one part only: what is not read is not carried through permutations. */
export function keepInput(side: Representation, kind: InputKind): Representation {
  const empty = { items: side.items, vectors: null, rdm: null, labels: null, judgments: null };
  return { ...empty, [kind]: side[kind] };
}

import type { InputKind } from '../contract/input-kind.ts';
import type { Representation } from '../contract/representation.ts';

/** The first wanted part a representation has, or null. */
export function inputOf(wanted: readonly InputKind[], side: Representation): InputKind | null {
  return wanted.find((kind) => side[kind] !== null) ?? null;
}

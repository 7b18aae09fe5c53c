import type { HeldOut, JudgmentTable } from '@kindred/core';
import { heldOutOf } from './held-out-of.ts';

/** Held-out figures from what a loss kernel said of a table, with the tie rule asked for. */
export function figuresOf(
  table: JudgmentTable,
  found: { readonly loss: number; readonly accuracy: number; readonly published: number } | null,
  ties: NonNullable<HeldOut['ties']>,
): HeldOut | null {
  return (
    found &&
    heldOutOf(
      table,
      { ...found, accuracy: ties === 'published' ? found.published : found.accuracy },
      ties,
    )
  );
}

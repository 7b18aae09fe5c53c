import { mixBits } from '@kindred/core';
import type { ChoiceRows } from '../shared/choice-rows.ts';

/**
 * 0 or 1 a row: a fair draw that is the same for all judgments of three items, whatever their order,
 * and depends on their ids alone.
 */
export function tripletHalves(
  { count, triplets }: ChoiceRows,
  items: readonly string[],
): Uint8Array {
  const drawn = Uint32Array.from(items, (id) => {
    let bits = 0;
    for (let k = 0; k < id.length; k++) bits = mixBits(bits ^ id.charCodeAt(k));
    return bits;
  });
  return Uint8Array.from({ length: count }, (_, row) => {
    const of = (k: number) => drawn[triplets[3 * row + k]];
    return mixBits((of(0) + of(1) + of(2)) | 0) & 1;
  });
}

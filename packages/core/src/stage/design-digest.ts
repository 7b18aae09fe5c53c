import { contentHash } from '../contract/content-hash.ts';
import type { JudgmentTable } from '../contract/judgment-table.ts';
import { bytesDigest } from './bytes-digest.ts';
import { isSoft } from './is-soft.ts';

/** What was asked, not what was said: trials of equal digest are the same trials in the same order. */
export function designDigest(table: JudgmentTable): string {
  return contentHash({
    structure: table.structure,
    items: table.items,
    stimuli: bytesDigest(table.stimuli),
    holdOut: bytesDigest(table.holdOut),
    orderKnown: table.orderKnown,
    soft: bytesDigest(Uint8Array.from(table.values, (_, row) => (isSoft(table, row) ? 1 : 0))),
  });
}

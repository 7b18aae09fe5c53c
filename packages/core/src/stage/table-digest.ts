import { contentHash } from '../contract/content-hash.ts';
import type { JudgmentTable } from '../contract/judgment-table.ts';
import { bytesDigest } from './bytes-digest.ts';

/** What a table's content is, for cache keys: the same judgments in the same order agree. */
export function tableDigest(table: JudgmentTable): string {
  return contentHash({
    structure: table.structure,
    items: table.items,
    orderKnown: table.orderKnown,
    participants: table.participants,
    stimuli: bytesDigest(table.stimuli),
    values: bytesDigest(table.values),
    weights: bytesDigest(table.weights),
    holdOut: bytesDigest(table.holdOut),
    probabilities: table.probabilities && bytesDigest(table.probabilities),
  });
}

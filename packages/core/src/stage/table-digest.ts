import { contentHash } from '../contract/content-hash.ts';
import type { JudgmentTable } from '../contract/judgment-table.ts';
import { bytesDigest } from './bytes-digest.ts';
import { designDigest } from './design-digest.ts';

/** What a table's content is, for cache keys: the same judgments in the same order agree. */
export function tableDigest(table: JudgmentTable): string {
  return contentHash({
    design: designDigest(table),
    participants: table.participants,
    values: bytesDigest(table.values),
    weights: bytesDigest(table.weights),
    probabilities: table.probabilities && bytesDigest(table.probabilities),
  });
}

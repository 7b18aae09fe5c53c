import { KindredError } from '@kindred/core';
import type { Stimulus } from '@kindred/core';

/**
 * Refuses a set that no reply could be read for: an id twice (`STIMULI_DUPLICATE`) or a word without
 * a letter or digit (`STIMULI_BAD_WORD`). Returns the set.
 */
export function checkStimuli(items: readonly Stimulus[], where: string): readonly Stimulus[] {
  const seen = new Set<string>();
  for (const [place, { id, word }] of items.entries()) {
    if (!/[\p{L}\p{N}]/u.test(word)) {
      throw new KindredError(
        'STIMULI_BAD_WORD',
        `Stimulus ${place + 1} of ${where} has no word with a letter or digit ("${word}").`,
      );
    }
    if (seen.has(id)) {
      throw new KindredError(
        'STIMULI_DUPLICATE',
        `The stimulus id "${id}" stands twice in ${where}; give homonyms ids of their own.`,
      );
    }
    seen.add(id);
  }
  return items;
}

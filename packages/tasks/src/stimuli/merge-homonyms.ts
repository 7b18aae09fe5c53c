import type { Stimulus } from '@kindred/core';

/** One stimulus a word, in the order words first come; where several shared it, the word is its id. */
export function mergeHomonyms(stimuli: readonly Stimulus[]): Stimulus[] {
  return [...Map.groupBy(stimuli, ({ word }) => word)].map(([word, group]) =>
    group.length === 1 ? group[0] : { id: word, word },
  );
}

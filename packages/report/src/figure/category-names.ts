import type { Stimulus } from '@kindred/core';

/** Categories in order of first appearance: their place is their colour. */
export function categoryNames(stimuli: readonly Stimulus[]): string[] {
  return [...new Set(stimuli.map(({ category = 'no category' }) => category))];
}

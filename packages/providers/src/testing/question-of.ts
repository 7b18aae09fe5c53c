import type { DirectQuestion, Structure } from '@kindred/core';

/** A trial over words, for specs. */
export function questionOf(
  words: readonly string[],
  structure: Structure = 'anchored',
  more: Partial<DirectQuestion['trial']> = {},
): DirectQuestion {
  return {
    trial: {
      id: words.join(),
      respondent: 'm',
      stimuli: words,
      repeat: 0,
      participant: null,
      orderKnown: true,
      ...more,
    },
    stimuli: words.map((word) => ({ id: word, word })),
    structure,
    response: { type: 'choice', options: structure === 'anchored' ? 2 : 3 },
  };
}

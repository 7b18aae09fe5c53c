import type { Distribution, WantedAnswer, Reply } from '@kindred/core';
import { scoreOptions } from './score-options.ts';

/** A reply's distribution where one was wanted and the vendor gave tokens; to be spread into the reply. */
export function distributionOf(
  tokens: Distribution['tokens'] | undefined,
  { want, options = [] }: WantedAnswer,
  finish: Reply['finish'],
): Pick<Reply, 'distribution'> {
  if (want === 'text' || !tokens) return {};
  const scored = scoreOptions(tokens, options, finish === 'stop');
  return { distribution: { tokens, ...(scored && { options: scored }) } };
}

import { type JudgmentTable, KindredError } from '@kindred/core';

/** How many options a trial offers the likelihood: 2 anchored, 3 odd-one-out. */
export function choiceOptions({ structure, response }: JudgmentTable): 2 | 3 {
  if (response.type === 'choice' && structure === 'anchored') return 2;
  if (response.type === 'choice' && structure === 'odd-one-out') return 3;
  throw new KindredError(
    'EMBEDDER_STRUCTURE',
    `This embedder fits choices on anchored or odd-one-out triplets, not "${structure}" judgments`,
  );
}

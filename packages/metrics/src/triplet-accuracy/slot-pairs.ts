import { KindredError, type JudgmentTable } from '@kindred/core';

/**
 * For each choice of a triplet task, the two slots it says are near each other. Throws
 * `METRIC_INPUT` for other tasks.
 */
export function slotPairs(table: JudgmentTable): readonly (readonly [number, number])[] {
  if (table.response.type === 'choice') {
    if (table.structure === 'anchored') return anchored;
    if (table.structure === 'odd-one-out') return oddOneOut;
  }
  throw new KindredError(
    'METRIC_INPUT',
    `triplet-accuracy reads anchored triplets and odd-one-out choices, not ${table.structure} judgments.`,
  );
}

const anchored = [
  [0, 1],
  [0, 2],
] as const;

const oddOneOut = [
  [1, 2],
  [0, 2],
  [0, 1],
] as const;

import type { Score } from '@kindred/core';

/** Scores that may stand in one ranking, best first; scores without a value come last. */
export interface ScoreGroup {
  readonly reference: string;
  readonly metric: string;
  readonly variant: string;
  readonly basis: Score['basis'];
  readonly embedder: string | null;
  readonly direction: NonNullable<Score['direction']>;
  readonly scores: readonly Score[];
}

/**
 * One ranking for each reference, metric, variant, basis and embedder: what was learnt from
 * judgments and what was taken as it is are never in one list.
 */
export function scoreGroups(scores: readonly Score[]): ScoreGroup[] {
  const groups = Map.groupBy(scores, (one) =>
    JSON.stringify([one.reference, one.metric, one.variant, one.basis, one.embedder]),
  );
  return [...groups.values()].map((members) => {
    const { reference, metric, variant, basis, embedder, direction = 'larger-closer' } = members[0];
    const sign = direction === 'larger-closer' ? -1 : 1;
    const key = ({ score }: Score) => (score.value === null ? Infinity : sign * score.value);
    const sorted = members.toSorted((a, b) => {
      const [left, right] = [key(a), key(b)];
      return left === right ? 0 : left - right;
    });
    return { reference, metric, variant, basis, embedder, direction, scores: sorted };
  });
}

import { KindredError, type JudgmentTable, type Representation } from '@kindred/core';

/** The judgments of a side; throws `METRIC_INPUT` where it has none. */
export function requireJudgments(
  representation: Representation,
  side: 'model' | 'reference',
  metric: string,
): JudgmentTable {
  if (representation.judgments !== null) return representation.judgments;
  throw new KindredError('METRIC_INPUT', `${metric} reads the ${side}’s judgments.`);
}

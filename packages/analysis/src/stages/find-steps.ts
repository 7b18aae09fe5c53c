import type { Point } from './line-up.ts';

export interface Step {
  readonly lineage: string;
  /** From 1: the step from stage k to stage k + 1 of the order. */
  readonly transition: number;
  readonly before: number;
  readonly after: number;
  readonly delta: number;
}

/** Every step between neighbouring stages of the order that one lineage has both of. */
export function findSteps(points: readonly Point[]): Step[] {
  return points.flatMap(({ lineage, stage, outcome }) => {
    const next = points.find((one) => one.lineage === lineage && one.stage === stage + 1);
    if (!next) return [];
    const delta = next.outcome - outcome;
    return [{ lineage, transition: stage, before: outcome, after: next.outcome, delta }];
  });
}

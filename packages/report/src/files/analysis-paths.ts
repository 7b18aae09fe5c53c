import type { AnalysisRun } from '@kindred/core';
import { safeNames } from './safe-names.ts';

/**
 * For each analysis, what gives its files their paths, without an ending. The tables of an analysis
 * ask first, in their order.
 */
export function analysisPaths(analyses: readonly AnalysisRun[]): ((name: string) => string)[] {
  const nameOf = safeNames();
  return analyses.map(({ id, outcome }) => {
    const stem = nameOf(`${id}--${outcome}`);
    const inside = safeNames();
    return (name) => `analyses/${stem}--${inside(name)}`;
  });
}

import { counted } from '@kindred/core';
import type { AnalysisResult, Frame } from '@kindred/core';
import { measureOutcome } from '../measure-outcome.ts';
import { rowNames } from '../row-names.ts';
import { describeGroups } from './describe-groups.ts';
import { splitGroups } from './split-groups.ts';
import { welchTable } from './welch-table.ts';

/** Every pair of groups by Welch's test, and the groups themselves. */
export function compareGroups(frame: Frame, outcome: string, by: string): AnalysisResult {
  const target = measureOutcome(frame, outcome);
  const { groups, dropped } = splitGroups(frame, [by], target, rowNames(frame));
  const described = describeGroups(groups[0], target);
  return {
    tables: [welchTable(groups, [by], outcome), described.table],
    arrays: [],
    files: [],
    figures: [described.figure],
    dropped,
    notes: [
      `Welch's t test of ${target.label} between the groups of ${by}; variances are not assumed equal.`,
      ...(groups[0].length < 2
        ? [`${by} has ${counted(groups[0].length, 'known level')} here: nothing to compare.`]
        : []),
    ],
  };
}

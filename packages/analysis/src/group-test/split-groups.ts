import type { AnalysisResult, Frame } from '@kindred/core';
import type { Measured } from '../measure-column.ts';
import { findGroups, type GroupColumn } from './find-groups.ts';

export interface Group {
  /** The level; `ingredient: level` where several ingredients form groups. */
  readonly level: string;
  readonly values: readonly number[];
}

/** Rows where the outcome and every ingredient of `by` are known, and the groups each forms. */
export function splitGroups(
  frame: Frame,
  by: readonly string[],
  outcome: Measured,
  rows: readonly string[],
): {
  readonly columns: readonly GroupColumn[];
  /** Places of the rows that are left. */
  readonly kept: readonly number[];
  /** One list an ingredient. */
  readonly groups: readonly (readonly Group[])[];
  readonly dropped: AnalysisResult['dropped'];
} {
  const columns = by.map((name) => findGroups(frame, name, outcome.name));
  const dropped: { row: string; reason: string }[] = [];
  const kept: number[] = [];
  rows.forEach((row, index) => {
    const unknown = columns.find(({ values }) => values[index] === null);
    if (outcome.values[index] === null) dropped.push({ row, reason: 'the outcome is unknown' });
    else if (unknown) dropped.push({ row, reason: `${unknown.name} is unknown` });
    else kept.push(index);
  });
  const groups = columns.map(({ name, levels, values }) =>
    levels.map((level) => ({
      level: by.length > 1 ? `${name}: ${level}` : level,
      values: kept
        .filter((index) => String(values[index]) === level)
        .map((index) => outcome.values[index]!),
    })),
  );
  return { columns, kept, groups, dropped };
}

import { counted, KindredError } from '@kindred/core';
import type { Frame } from '@kindred/core';
import { findColumn } from '../formula/find-column.ts';

/**
 * The groups that columns form together over the rows in use: codes and names, which list the
 * innermost column first as lme4 does (`cask:batch`). Throws `ANALYSIS_GROUPING` where there are not
 * at least two groups, or as many as rows: their effects could not be told from the residuals.
 */
export function groupLevels(
  frame: Frame,
  columns: readonly string[],
  rows: readonly number[],
): { readonly group: string; readonly levels: readonly string[]; readonly codes: Int32Array } {
  const inner = columns.toReversed();
  const values = inner.map((name) => findColumn(frame, { name, via: 'none' }).values);
  const group = inner.join(':');
  const names = rows.map((row) => values.map((column) => String(column[row])).join(':'));
  const levels = [...new Set(names)].toSorted((a, b) => (a < b ? -1 : 1));
  if (levels.length < 2) {
    throw new KindredError(
      'ANALYSIS_GROUPING',
      `"${group}" has ${counted(levels.length, 'level')} among the ${rows.length} complete rows; a random effect needs at least 2 groups. Leave (… | ${group}) out and use linear-model, or choose another grouping.`,
    );
  }
  if (levels.length === rows.length) {
    throw new KindredError(
      'ANALYSIS_GROUPING',
      `Every one of the ${rows.length} complete rows is its own level of "${group}", so its effect cannot be told from the residual. Group by something that several rows share.`,
    );
  }
  const code = new Map(levels.map((level, index) => [level, index]));
  return { group, levels, codes: Int32Array.from(names, (name) => code.get(name)!) };
}

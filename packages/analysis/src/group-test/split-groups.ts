import { KindredError } from '@kindred/core';
import type { AnalysisResult, Frame } from '@kindred/core';

const mostGroups = 40;

export interface Group {
  readonly level: string;
  readonly values: readonly number[];
}

/**
 * The outcome's values by level of an ingredient: true before false, numbers falling, categories by
 * name. Throws `ANALYSIS_NO_INGREDIENT` or `ANALYSIS_NOT_GROUPS` (numbers with more than two values,
 * over 40 levels).
 */
export function splitGroups(
  frame: Frame,
  by: string,
  outcome: { readonly name: string; readonly values: readonly (number | null)[] },
  rows: readonly string[],
): { readonly groups: readonly Group[]; readonly dropped: AnalysisResult['dropped'] } {
  const ingredients = frame.columns.filter(({ name }) => name !== 'id' && name !== outcome.name);
  const column = ingredients.find(({ name }) => name === by);
  if (!column) {
    const names = ingredients.map(({ name }) => name).join(', ') || 'none';
    throw new KindredError(
      'ANALYSIS_NO_INGREDIENT',
      `There is no ingredient "${by}" to group by. Ingredients here: ${names}.`,
    );
  }
  const known = [...new Set(column.values.filter((value) => value !== null))];
  const most = column.type === 'number' ? 2 : mostGroups;
  if (known.length > most) {
    throw new KindredError(
      'ANALYSIS_NOT_GROUPS',
      `"${by}" has ${known.length} different values; a ${column.type} ingredient may form at most ${most} groups.${column.type === 'number' ? ' Use correlation for numbers.' : ''}`,
    );
  }
  const levels = known.map(String).sort();
  if (column.type !== 'category') levels.reverse();
  const dropped: { row: string; reason: string }[] = [];
  rows.forEach((row, index) => {
    if (outcome.values[index] === null) dropped.push({ row, reason: 'the outcome is unknown' });
    else if (column.values[index] === null) dropped.push({ row, reason: `${by} is unknown` });
  });
  const groups = levels.map((level) => ({
    level,
    values: outcome.values.filter(
      (value, index): value is number => value !== null && String(column.values[index]) === level,
    ),
  }));
  return { groups, dropped };
}

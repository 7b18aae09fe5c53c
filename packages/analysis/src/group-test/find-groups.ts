import { KindredError } from '@kindred/core';
import type { Frame, IngredientValue } from '@kindred/core';

const mostGroups = 40;

export interface GroupColumn {
  readonly name: string;
  readonly values: readonly IngredientValue[];
  /** True before false, numbers falling, categories by name. */
  readonly levels: readonly string[];
}

/**
 * The column that forms groups. Throws `ANALYSIS_NO_INGREDIENT` or `ANALYSIS_NOT_GROUPS` (numbers
 * with more than two values, over 40 levels).
 */
export function findGroups(frame: Frame, by: string, outcome: string): GroupColumn {
  const ingredients = frame.columns.filter(({ name }) => name !== 'id' && name !== outcome);
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
  return { name: by, values: column.values, levels };
}

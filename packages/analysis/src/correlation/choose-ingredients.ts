import { KindredError } from '@kindred/core';
import type { Frame } from '@kindred/core';

type Column = Frame['columns'][number];

/**
 * The columns to correlate: those named, else every number and boolean column but the outcome.
 * Throws `ANALYSIS_NO_INGREDIENT` for a name the table does not have or that is a category.
 */
export function chooseIngredients(
  frame: Frame,
  outcome: string,
  names: readonly string[] | undefined,
): readonly Column[] {
  const usable = frame.columns.filter(
    ({ name, type }) => name !== outcome && name !== 'id' && type !== 'category',
  );
  if (!names) return usable;
  return [...new Set(names)].map((name) => {
    const found = usable.find((column) => column.name === name);
    if (found) return found;
    const isCategory = frame.columns.some((one) => one.name === name && one.type === 'category');
    throw new KindredError(
      'ANALYSIS_NO_INGREDIENT',
      isCategory
        ? `"${name}" is a category; a correlation needs numbers or booleans. Use group-test with by: ${name}.`
        : `There is no ingredient "${name}". Numbers and booleans here: ${usable.map((one) => one.name).join(', ') || 'none'}.`,
    );
  });
}

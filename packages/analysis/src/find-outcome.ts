import { KindredError, strayCells } from '@kindred/core';
import type { Frame } from '@kindred/core';
import { finiteOrNull } from './finite-or-null.ts';

/**
 * The outcome's values, null where unknown. Throws `ANALYSIS_NO_OUTCOME` where the table has no
 * such column, `ANALYSIS_OUTCOME_NOT_NUMERIC` where it does not hold numbers alone, naming cells.
 */
export function findOutcome(frame: Frame, outcome: string): (number | null)[] {
  const column = frame.columns.find(({ name }) => name === outcome);
  if (!column) {
    const numeric = frame.columns.filter(({ type }) => type === 'number');
    const names = numeric.map(({ name }) => name).join(', ') || 'none';
    throw new KindredError(
      'ANALYSIS_NO_OUTCOME',
      `The table has no column "${outcome}" to explain. Its columns of numbers: ${names}.`,
    );
  }
  if (column.type !== 'number') {
    const stray = strayCells(frame, column)?.words ?? 'it is declared so';
    throw new KindredError(
      'ANALYSIS_OUTCOME_NOT_NUMERIC',
      `The outcome "${outcome}" is a ${column.type} column: ${stray}. Correct or empty the cells that are no numbers, or choose another column.`,
    );
  }
  return column.values.map(finiteOrNull);
}

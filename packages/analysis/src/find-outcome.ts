import { KindredError } from '@kindred/core';
import type { Frame } from '@kindred/core';
import { finiteOrNull } from './finite-or-null.ts';

/**
 * The outcome's values, null where unknown. Throws `ANALYSIS_NO_OUTCOME` where the table has no
 * such column, `ANALYSIS_OUTCOME_NOT_NUMERIC` where it holds no numbers.
 */
export function findOutcome(frame: Frame, outcome: string): (number | null)[] {
  const column = frame.columns.find(({ name }) => name === outcome);
  if (!column) {
    const names = frame.columns.map(({ name }) => name).join(', ');
    throw new KindredError(
      'ANALYSIS_NO_OUTCOME',
      `The table has no column "${outcome}" to explain. Its columns: ${names}.`,
    );
  }
  if (column.type !== 'number') {
    throw new KindredError(
      'ANALYSIS_OUTCOME_NOT_NUMERIC',
      `The outcome "${outcome}" is a ${column.type} column; choose a column of numbers.`,
    );
  }
  return column.values.map(finiteOrNull);
}

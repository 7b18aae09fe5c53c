import { KindredError } from '@kindred/core';
import type { Frame } from '@kindred/core';
import type { Expression } from './expression.ts';

/**
 * The column an expression reads. Throws `ANALYSIS_NO_INGREDIENT` where there is none,
 * `FORMULA_NOT_NUMERIC` where a function is applied to anything but numbers.
 */
export function findColumn(frame: Frame, { name, via }: Expression): Frame['columns'][number] {
  const column = frame.columns.find((one) => one.name === name);
  if (!column) {
    const names = frame.columns.filter((one) => one.name !== 'id').map((one) => one.name);
    throw new KindredError(
      'ANALYSIS_NO_INGREDIENT',
      `There is no column "${name}". Columns here: ${names.join(', ') || 'none'}.`,
    );
  }
  if (via !== 'none' && column.type !== 'number') {
    throw new KindredError(
      'FORMULA_NOT_NUMERIC',
      `${via}(${name}) needs numbers; "${name}" is a ${column.type} column.`,
    );
  }
  return column;
}

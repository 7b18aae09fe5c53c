import type { ColumnFacts } from '../../contract/column-facts.ts';
import type { Frame } from '../../contract/frame.ts';
import { KindredError } from '../../contract/kindred-error.ts';
import { strayCells } from './stray-cells.ts';

/**
 * A frame whose columns carry their units and scales; facts of columns it does not have are no error.
 * Throws `COLUMN_NOT_NUMERIC`, naming cells, for facts of a column that is not all numbers, and
 * `COLUMN_NOT_POSITIVE`, naming the row, for a value of 0 or below on a log scale.
 */
export function describeColumns(frame: Frame, facts: Readonly<Record<string, ColumnFacts>>): Frame {
  const ids = frame.columns.find(({ name }) => name === 'id')?.values ?? [];
  const columns = frame.columns.map((column) => {
    const { unit, scale } = Object.hasOwn(facts, column.name) ? facts[column.name] : {};
    if (unit === undefined && scale === undefined) return column;
    const { name, type, values } = column;
    if (type !== 'number') {
      const why = strayCells(frame, column)?.words ?? 'it is declared so';
      const message = `"${name}" is a ${type} column, so it has no ${unit === undefined ? 'scale' : 'unit'}: ${why}. Leave that out, or correct or empty the cells that are no numbers.`;
      throw new KindredError('COLUMN_NOT_NUMERIC', message);
    }
    const row = values.findIndex((value) => value !== null && Number(value) <= 0);
    if (scale === 'log' && row >= 0) {
      const message = `"${name}" of ${ids[row] ?? `row ${row + 1}`} is ${values[row]}, and a log scale has only numbers above 0; correct it, leave it empty if unknown, or make the scale linear.`;
      throw new KindredError('COLUMN_NOT_POSITIVE', message);
    }
    return { ...column, ...(unit !== undefined && { unit }), ...(scale && { scale }) };
  });
  return { rows: frame.rows, columns };
}

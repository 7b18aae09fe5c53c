import type { Frame } from '../../contract/frame.ts';
import type { IngredientValue } from '../../contract/ingredient-value.ts';
import { KindredError } from '../../contract/kindred-error.ts';
import { typeOfCells } from './type-of-cells.ts';

/** A known cell as its column's type; throws `TABLE_BAD_CELL` where it cannot be. */
export function readCell(
  cell: string,
  type: Frame['columns'][number]['type'],
  where: string,
): IngredientValue {
  if (type === 'category') return cell;
  if (typeOfCells([cell]) !== type) {
    const shown = cell.length > 40 ? `${cell.slice(0, 40)}…` : cell;
    throw new KindredError(
      'TABLE_BAD_CELL',
      `${where} is ${JSON.stringify(shown)}, which is not a ${type}${type === 'boolean' ? ' (true or false, yes or no)' : ''}; correct the cell, leave it empty if unknown, or give the column another type.`,
    );
  }
  return type === 'number' ? Number(cell) : ['true', 'yes'].includes(cell.toLowerCase());
}

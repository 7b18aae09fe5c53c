import type { Frame } from '../../contract/frame.ts';
import { KindredError } from '../../contract/kindred-error.ts';
import { strayCells } from '../../service/frame/stray-cells.ts';
import { knownColumn } from './known-column.ts';

/** A table with one of its outcomes; the others are scores too, so they explain nothing. */
export function outcomeFrame(whole: Frame, outcome: string, outcomes: readonly string[]): Frame {
  const found = knownColumn(whole, outcome, ' to explain');
  if (found.type !== 'number') {
    const stray = strayCells(whole, found)?.words ?? 'it is declared so';
    const message = `The outcome "${outcome}" is a ${found.type} column: ${stray}. Correct or empty the cells that are no numbers, or choose another column.`;
    throw new KindredError('TABLE_OUTCOME_NOT_NUMERIC', message);
  }
  const columns = whole.columns.filter(({ name }) => name === outcome || !outcomes.includes(name));
  return { rows: whole.rows, columns };
}

import type { Frame } from '../../contract/frame.ts';
import { KindredError } from '../../contract/kindred-error.ts';
import { didYouMean } from '../../spec/did-you-mean.ts';

/** A table with one of its outcomes; the others are scores too, so they explain nothing. */
export function outcomeFrame(whole: Frame, outcome: string, outcomes: readonly string[]): Frame {
  const names = whole.columns.map(({ name }) => name).filter((name) => name !== 'id');
  const found = whole.columns.find(({ name }) => name === outcome);
  if (!found || outcome === 'id') {
    const near = didYouMean(outcome, names) || '.';
    const message = `The table has no column "${outcome}" to explain${near} Its columns: ${names.join(', ')}.`;
    throw new KindredError('TABLE_NO_COLUMN', message);
  }
  if (found.type !== 'number') {
    const message = `The outcome "${outcome}" is a ${found.type} column; choose a column of numbers.`;
    throw new KindredError('TABLE_OUTCOME_NOT_NUMERIC', message);
  }
  const columns = whole.columns.filter(({ name }) => name === outcome || !outcomes.includes(name));
  return { rows: whole.rows, columns };
}

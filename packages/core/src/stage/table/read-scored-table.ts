import { dirname } from 'node:path';
import { contentHash } from '../../contract/content-hash.ts';
import type { Experiment } from '../../contract/experiment.ts';
import { KindredError } from '../../contract/kindred-error.ts';
import { describeColumns } from '../../service/frame/describe-columns.ts';
import { frameFromTable } from '../../service/frame/frame-from-table.ts';
import { mixedNotes } from '../../service/frame/mixed-notes.ts';
import { readTable } from '../../service/read/read-table.ts';
import type { RunContext } from '../run-context.ts';
import { knownColumn } from './known-column.ts';
import { outcomeFrame } from './outcome-frame.ts';
import type { ScoredTable } from './scored-table.ts';

/**
 * Reads the table an experiment names. What is wrong is told at its line of the file, else where
 * the experiment names it or the column: `FILE_MISSING`, `TABLE_*`, `COLUMN_*`, and `TABLE_NO_COLUMN` or
 * `TABLE_OUTCOME_NOT_NUMERIC` for an outcome that cannot be explained.
 */
export async function readScoredTable(
  ctx: RunContext,
  { path, id, outcomes, columns, columnsAt, at }: Experiment.Table,
): Promise<ScoredTable> {
  const files = ctx.services.files(dirname(at.file));
  let place = at;
  try {
    const bytes = await files.read(path, { maxBytes: 2 ** 28 });
    // The bytes that were hashed are the ones that are read.
    const text = await readTable({ ...files, read: async () => bytes }, path);
    const types = Object.fromEntries(
      Object.entries(columns).flatMap(([name, { type }]) => (type ? [[name, type]] : [])),
    );
    const read = frameFromTable(text, { id, types });
    let whole = read;
    for (const [name, facts] of Object.entries(columns)) {
      place = columnsAt.get(name) ?? at;
      knownColumn(read, name);
      whole = describeColumns(whole, { [name]: facts });
    }
    place = at;
    const frames = new Map(
      outcomes.map((outcome) => [outcome, outcomeFrame(whole, outcome, outcomes)]),
    );
    return {
      sha256: contentHash(bytes),
      rows: whole.rows,
      notes: mixedNotes(whole, Object.keys(types)),
      frames,
    };
  } catch (cause) {
    if (!KindredError.is(cause) || cause.location) throw cause;
    throw new KindredError(cause.code, cause.message, { cause, location: place });
  }
}

import type { Judgment, RunRecord } from '@kindred/core';
import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import { judgmentColumns } from './judgment-columns.ts';

const batch = 50_000;

/**
 * Every judgment as Parquet, streamed in row groups of 50,000: the columns of `judgments.csv`, numbers
 * as DOUBLE, `order_known` as BOOLEAN, the rest as STRING; null stays null.
 */
export async function* judgmentsParquet(run: RunRecord): AsyncGenerator<Uint8Array> {
  const columns = await judgmentColumns(run);
  const columnData = (rows: readonly Judgment[]) =>
    columns.map(({ name, type, of }) => ({ name, type, nullable: true, data: rows.map(of) }));
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({
    writer: bytes,
    schema: schemaFromColumnData({ columnData: columnData([]) }),
  });
  // Places in the file go by `offset`, so what is passed on may leave the buffer.
  const taken = () => {
    const piece = bytes.getBytes().slice();
    bytes.index = 0;
    return piece;
  };
  let waiting: Judgment[] = [];
  for await (const judgment of run.judgments()) {
    waiting.push(judgment);
    if (waiting.length < batch) continue;
    await writer.write({ columnData: columnData(waiting) });
    yield taken();
    waiting = [];
  }
  if (waiting.length > 0) await writer.write({ columnData: columnData(waiting) });
  await writer.finish();
  yield taken();
}

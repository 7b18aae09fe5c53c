import type { RunRecord } from '@kindred/core';
import { csvText } from './csv-text.ts';
import { judgmentColumns } from './judgment-columns.ts';

const batch = 1000;

/** Every judgment as CSV, streamed; null is an empty cell. */
export async function* judgmentsCsv(run: RunRecord): AsyncGenerator<string> {
  const columns = await judgmentColumns(run);
  yield csvText([columns.map(({ name }) => name)]);
  let waiting: (string | number | boolean | null)[][] = [];
  for await (const judgment of run.judgments()) {
    waiting.push(columns.map(({ of }) => of(judgment)));
    if (waiting.length < batch) continue;
    yield csvText(waiting);
    waiting = [];
  }
  yield csvText(waiting);
}

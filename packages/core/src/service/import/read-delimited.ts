import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import type { Files } from '../../contract/files.ts';
import { KindredError } from '../../contract/kindred-error.ts';
import { lineBlocks } from '../files/line-blocks.ts';
import { importError } from './import-error.ts';

/** Rows of a CSV or TSV with the line each ends on; cells may span lines. Streamed. */
export async function* readDelimited(
  files: Files,
  path: string,
): AsyncGenerator<{ readonly cells: string[]; readonly line: number }> {
  const file = files.resolve(path);
  async function* text() {
    for await (const lines of lineBlocks(files.bytes(path), file)) {
      let block = '';
      for (const line of lines) block += `${line}\n`;
      if (block !== '') yield block;
    }
  }
  const parser = parse({
    bom: true,
    delimiter: file.toLowerCase().endsWith('.tsv') ? '\t' : ',',
    info: true,
    max_record_size: 4_000_000,
    skip_empty_lines: true,
  });
  try {
    for await (const row of Readable.from(text()).compose(parser)) {
      const { record, info } = row as { record: string[]; info: { lines: number } };
      yield { cells: record, line: info.lines };
    }
  } catch (error) {
    if (KindredError.is(error)) throw error;
    const { code, lines } = error as { code?: unknown; lines?: number };
    if (typeof code !== 'string' || !code.startsWith('CSV_')) throw error;
    throw importError(file, lines ?? null, (error as Error).message.replace(/\.?$/, ''));
  }
}

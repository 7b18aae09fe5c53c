import { KindredError } from '../contract/kindred-error.ts';

const known: Readonly<Record<number, readonly [code: string, advice: string]>> = {
  5: ['STORE_BUSY', 'another process is using it; try again when it has ended'],
  8: [
    'STORE_READ_ONLY',
    'the file or its folder cannot be written; check permissions or pass --folder',
  ],
  10: ['STORE_IO', 'the disk failed while reading or writing it'],
  11: ['STORE_CORRUPT', 'it is damaged; restore a copy, or move it away and run again'],
  13: [
    'STORE_DISK_FULL',
    'the disk is full; what was counted is safe, free some space and run again',
  ],
  14: ['STORE_CANNOT_OPEN', 'it cannot be opened; check that its folder exists and may be written'],
  26: ['STORE_CORRUPT', 'it is no store of kindred’s: not a SQLite file'],
};

/** SQLite's failures as deliberate errors that name the file; anything else comes back as it is. */
export function storeError(error: unknown, file: string): unknown {
  const code = (error as { errcode?: unknown } | null)?.errcode;
  if (typeof code !== 'number') return error;
  const [name, advice] = known[code & 0xff] ?? ['STORE_FAILED', (error as Error).message];
  return new KindredError(name, `Store ${file}: ${advice}.`, { cause: error });
}
